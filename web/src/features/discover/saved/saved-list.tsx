import { Button, CloseButton, Loader, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { SavedSearch } from '../../../api/collections.ts'
import { useDeleteSearch, useRenameSearch, useSavedSearches, useSaveSearch } from '../../../api/use-saved-searches.ts'
import { EditInPlace } from '../../../ui/edit-in-place.tsx'
import type { DiscoverSearch } from '../discover-params.ts'
import type { SearchState } from '../use-discover-search.ts'
import { savedAddress, toSavedSearch } from './saved-address.ts'
import classes from './saved-list.module.css'

export interface SavedSearchesProps {
  state: SearchState
  /** What is searched: the address without what is gone. */
  searched: DiscoverSearch
  asOf: string | null
}

/** The saved searches, and a form that saves the present one. */
export default function SavedList({ state, searched, asOf, onRun }: SavedSearchesProps & { onRun: () => void }) {
  const answer = useSavedSearches()
  return (
    <div className={classes.saved}>
      <SaveForm save={(name) => toSavedSearch(name, { ...state.search, ...searched }, asOf)} />
      {answer.isPending && <Loader size="sm" type="dots" aria-label="Loading the saved searches" />}
      {answer.error && (
        <p role="alert" className={classes.problem}>
          {answer.error.message}
        </p>
      )}
      {answer.data?.length === 0 && (
        <p className={classes.none}>None yet. A saved search stands here to be run again.</p>
      )}
      {answer.data && answer.data.length > 0 && (
        <ul className={classes.list} aria-label="Saved searches">
          {answer.data.map((saved) => (
            <SavedRow key={saved.id} saved={saved} asOf={asOf} onRun={onRun} />
          ))}
        </ul>
      )}
    </div>
  )
}

function SaveForm({ save: toSave }: { save: (name: string) => ReturnType<typeof toSavedSearch> }) {
  const [name, setName] = useState('')
  const save = useSaveSearch()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') save.mutate(toSave(name.trim()), { onSuccess: () => setName('') })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        size="xs"
        aria-label="Name for this search"
        placeholder="Name for this search"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={save.error?.message}
        maxLength={200}
        dir="auto"
        className={classes.name}
      />
      <Button type="submit" size="xs" loading={save.isPending} disabled={name.trim() === ''}>
        Save
      </Button>
    </form>
  )
}

interface SavedRowProps {
  saved: SavedSearch
  asOf: string | null
  onRun: () => void
}

function SavedRow({ saved, asOf, onRun }: SavedRowProps) {
  const rename = useRenameSearch()
  const remove = useDeleteSearch()
  const { id, name, gone } = saved
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <EditInPlace
          label="Name of the search"
          value={name}
          empty=""
          required
          maxLength={200}
          onSave={(text) => rename.mutateAsync({ id, name: text })}
        />
        {gone.length > 0 && (
          <span className={classes.gone}>A list that it names was deleted; the rest still works.</span>
        )}
        {remove.error && (
          <span role="alert" className={classes.problem}>
            {remove.error.message}
          </span>
        )}
      </div>
      <Button
        size="compact-xs"
        variant="light"
        aria-label={`Run ${name}`}
        onClick={onRun}
        renderRoot={(props) => <Link to="/discover" search={savedAddress(saved, asOf)} {...props} />}
      >
        Run
      </Button>
      <CloseButton
        size="sm"
        aria-label={`Delete the search ${name}`}
        title="Delete"
        disabled={remove.isPending}
        onClick={() => remove.mutate(id)}
      />
    </li>
  )
}
