import { Button, PasswordInput, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useSignIn } from '../../api/use-session.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import classes from './sign-in-page.module.css'

/** Signing in with a key of the tenant. */
export function SignInPage({ canSignInLocally }: { canSignInLocally: boolean }) {
  usePageTitle('Sign in')
  const signIn = useSignIn()
  const [key, setKey] = useState('')
  return (
    <section className={classes.card} aria-labelledby="sign-in">
      <Title order={1} size="h3" id="sign-in">
        Sign in
      </Title>
      <Text c="dimmed" size="sm">
        With a key of your organisation. Whoever runs this installation makes the first one; more are made on the page
        Account.
      </Text>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          signIn.mutate(key.trim())
        }}
      >
        <PasswordInput
          label="Key"
          name="key"
          placeholder="csk_…"
          autoComplete="current-password"
          spellCheck={false}
          required
          data-autofocus
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the key' }}
          error={signIn.isError ? signIn.error.message : undefined}
        />
        <Button type="submit" loading={signIn.isPending} disabled={key.trim() === ''}>
          Sign in
        </Button>
      </form>
      {canSignInLocally && (
        <Button variant="default" onClick={() => signIn.mutate(undefined)}>
          Go on without a key, on this machine
        </Button>
      )}
    </section>
  )
}
