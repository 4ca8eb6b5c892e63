/** What speaks the protocol of assistants, read only where somebody does. */
export function loadMcp(): Promise<typeof import('./mcp/index.ts')> {
  return import('./mcp/index.ts')
}
