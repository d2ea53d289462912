import type { Creator } from '../../../api/creator.ts'
import { MAX_SELECTED } from '../discover-params.ts'
import { creatorKey, type Selection } from '../use-selection.ts'
import classes from './select-box.module.css'

interface SelectBoxProps {
  creator: Creator
  index: number
  selection: Selection
}

/** Chooses a creator. A click with Shift chooses all from the one touched last. */
export function SelectBox({ creator, index, selection }: SelectBoxProps) {
  const checked = selection.keys.has(creatorKey(creator))
  const full = !checked && selection.isFull
  return (
    <label className={classes.box} title={full ? `At most ${MAX_SELECTED} creators can be chosen` : undefined}>
      <input
        type="checkbox"
        aria-label={`Choose ${creator.name ?? creator.handle ?? creator.profileId}`}
        checked={checked}
        disabled={full}
        onChange={(event) => {
          const shift = event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey
          if (shift) selection.extend(selection.touched() ?? index, index)
          else selection.toggle(index)
        }}
      />
    </label>
  )
}

/** Chooses the rows that are loaded, or gives all of them up. */
export function SelectAll({ rows, selection }: { rows: Creator[]; selection: Selection }) {
  const chosen = rows.filter((row) => selection.keys.has(creatorKey(row))).length
  return (
    <label className={classes.box}>
      <input
        type="checkbox"
        aria-label={`Choose the loaded creators, at most ${MAX_SELECTED}`}
        ref={(input) => {
          if (input) input.indeterminate = chosen > 0 && chosen < rows.length
        }}
        checked={rows.length > 0 && chosen === rows.length}
        onChange={() => selection.setAll(chosen === 0)}
      />
    </label>
  )
}
