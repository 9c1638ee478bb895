import { mountCompanion } from '../companion/mount'

void mountCompanion({ leave: () => undefined, canMove: false })
