import { useDocumentTitle } from '@mantine/hooks'

/** Names the view in the browser's tab and history. */
export function usePageTitle(title: string): void {
  useDocumentTitle(`${title} · Creatorscope`)
}
