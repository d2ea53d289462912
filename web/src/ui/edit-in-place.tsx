import { UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import classes from './edit-in-place.module.css'

interface EditInPlaceProps {
  /** What is edited, for who hears it: `Notes of MrBeast`. */
  label: string
  value: string
  /** Stands where there is no text yet: `Add a note`. */
  empty: string
  /** Takes the new text over; the old one shows again when it fails. */
  onSave: (text: string) => Promise<unknown>
  maxLength: number
  /** Several lines: Enter begins another one, Ctrl Enter saves. */
  multiline?: boolean
  /** The text may not be empty. */
  required?: boolean
  /** How the text is shown while nobody edits it; as it is by default. */
  children?: ReactNode
}

/** A text that becomes a field when it is clicked. Leaving the field saves it, Escape gives the change up. */
export function EditInPlace(props: EditInPlaceProps) {
  const [editing, setEditing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const hint = useId()
  const close = (byKey: boolean) => {
    setEditing(false)
    // The button is there again after the next drawing. Who left the field by a click is elsewhere already.
    if (byKey) requestAnimationFrame(() => button.current?.focus())
  }
  const save = async (text: string, byKey: boolean) => {
    close(byKey)
    const wanted = text.trim()
    if (wanted === props.value || (props.required && wanted === '')) return
    setProblem(null)
    await props.onSave(wanted).catch((error: Error) => setProblem(`Not saved: ${error.message}`))
  }
  if (editing) return <Field {...props} onClose={save} onCancel={() => close(true)} />
  return (
    <>
      <UnstyledButton
        ref={button}
        className={classes.button}
        data-empty={props.value === '' || undefined}
        aria-describedby={hint}
        title="Click to edit"
        dir="auto"
        onClick={() => setEditing(true)}
      >
        {props.value === '' ? props.empty : (props.children ?? props.value)}
      </UnstyledButton>
      <span id={hint} hidden>
        {props.label}: click to edit
      </span>
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </>
  )
}

interface FieldProps extends Pick<EditInPlaceProps, 'label' | 'value' | 'maxLength' | 'multiline'> {
  onClose: (text: string, byKey: boolean) => Promise<void>
  onCancel: () => void
}

function Field({ label, value, maxLength, multiline, onClose, onCancel }: FieldProps) {
  const given = useRef(false) // Escape and Enter take the field away, which is left then, too
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const saves = event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)
    if (event.key !== 'Escape' && !saves) return
    event.preventDefault()
    event.stopPropagation()
    given.current = true
    if (saves) void onClose(event.currentTarget.value, true)
    else onCancel()
  }
  const common = {
    'aria-label': label,
    className: classes.field,
    defaultValue: value,
    maxLength,
    dir: 'auto',
    ref: (field: HTMLInputElement | HTMLTextAreaElement | null) => field?.focus(),
    onKeyDown,
    onBlur: (event: { currentTarget: { value: string } }) => {
      if (!given.current) void onClose(event.currentTarget.value, false)
    },
  }
  return multiline ? <textarea rows={3} {...common} /> : <input type="text" {...common} />
}
