/** The policy with which the worker's script is served: it asks for nothing, and may not. */
export const WORKER_POLICY = "default-src 'none'";
