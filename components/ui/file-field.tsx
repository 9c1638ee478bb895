import { useId } from 'preact/hooks'
import css from './file-field.module.css'

interface FileFieldProps {
  readonly label: string
  /** What can be chosen, and what comes of it. */
  readonly about: string
  /** Endings or types, as the attribute has them. */
  readonly accept: string
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A way to choose files, in the browser's own window for that; the same ones can be chosen again. */
export function FileField({ label, about, accept, multiple = false, onFiles }: FileFieldProps) {
  const id = useId()
  const choose = (field: HTMLInputElement) => {
    const files = [...(field.files ?? [])]
    field.value = ''
    if (files.length > 0) onFiles(files)
  }
  return (
    <div>
      <label for={id} class={css['file']}>
        {label}
        <input
          id={id}
          type="file"
          multiple={multiple}
          accept={accept}
          aria-describedby={`${id}-about`}
          onChange={event => choose(event.currentTarget)}
        />
      </label>
      <p id={`${id}-about`} class={css['about']}>
        {about}
      </p>
    </div>
  )
}
