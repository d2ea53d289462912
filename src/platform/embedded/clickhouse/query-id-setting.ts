/** The setting that carries a request's id: the engine names queries itself, and this one means nothing to an embedded engine. */
export const QUERY_ID_SETTING = 'workload'
