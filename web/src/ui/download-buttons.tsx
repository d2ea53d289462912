import { Button } from '@mantine/core'
import { useState } from 'react'

const FORMATS = [
  { format: 'csv', label: 'CSV' },
  { format: 'xlsx', label: 'XLSX' },
] as const

interface DownloadButtonsProps {
  download: (format: 'csv' | 'xlsx') => Promise<void>
  size?: 'xs' | 'sm'
  disabled?: boolean
}

/** The same creators as CSV or as a workbook. */
export function DownloadButtons({ download, size = 'sm', disabled = false }: DownloadButtonsProps) {
  const [running, setRunning] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (format: 'csv' | 'xlsx') => {
    setRunning(format)
    setProblem(null)
    await download(format).catch((error: Error) => setProblem(error.message))
    setRunning(null)
  }
  return (
    <>
      <Button.Group>
        {FORMATS.map(({ format, label }) => (
          <Button
            key={format}
            size={size}
            variant="default"
            aria-label={`Download ${label}`}
            title={`Download as ${label}`}
            disabled={disabled || (running !== null && running !== format)}
            loading={running === format}
            onClick={() => void run(format)}
          >
            {label}
          </Button>
        ))}
      </Button.Group>
      {problem !== null && (
        <span role="alert" style={{ color: 'var(--failed)', fontSize: 13 }}>
          {problem}
        </span>
      )}
    </>
  )
}
