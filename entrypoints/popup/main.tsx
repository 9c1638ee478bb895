import { mountCompanion } from '../companion/mount'

void mountCompanion({ leave: () => close(), canMove: true })
