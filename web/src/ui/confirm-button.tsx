import { Button, Popover, Text } from '@mantine/core'
import { useState } from 'react'

interface ConfirmButtonProps {
  label: string
  question: string
  confirm: string
  onConfirm: () => Promise<unknown>
}

/** A button for what cannot be undone, which asks once. */
export function ConfirmButton({ label, question, confirm, onConfirm }: ConfirmButtonProps) {
  const [open, setOpen] = useState(false)
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async () => {
    setRunning(true)
    setProblem(null)
    await onConfirm().then(
      () => setOpen(false),
      (error: Error) => setProblem(error.message),
    )
    setRunning(false)
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom" withArrow shadow="md" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" onClick={() => setOpen(!open)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={question}>
        <Text size="sm" mb="xs" dir="auto">
          {question}
        </Text>
        {problem !== null && (
          <Text size="sm" role="alert" mb="xs" c="var(--failed)">
            {problem}
          </Text>
        )}
        <Button size="xs" color="red" loading={isRunning} onClick={() => void run()}>
          {confirm}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
