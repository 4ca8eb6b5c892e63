import { routes } from '../routes.ts'

/** Where a part of an answer goes on: the operations whose parameters it fills, by the parameter's name. */
const links: Readonly<Record<string, readonly (readonly [parameter: string, pointer: string])[]>> = {
  createProject: [['projectId', '/id']],
  saveBrief: [['projectId', '/projectId']],
  assessBrief: [['assessmentId', '/id']],
  createShare: [['shareId', '/share/id']],
  recordActual: [['actualId', '/actual/id']],
}

/** Takes only what is deleted, which nothing is that was just made. */
const afterDeletion = 'restoreProject'

/** OpenAPI's links of an answer: every operation with that parameter in its path. */
export function linksOf(name: string): Readonly<Record<string, unknown>> | undefined {
  if (!Object.hasOwn(links, name)) return undefined
  const found = (links[name] ?? []).flatMap(([parameter, pointer]) =>
    routes
      .filter(
        ({ path, operation }) =>
          path.includes(`{${parameter}}`) && operation.name !== name && operation.name !== afterDeletion,
      )
      .map(({ operation }) => [
        operation.name,
        { operationId: operation.name, parameters: { [parameter]: `$response.body#${pointer}` } },
      ]),
  )
  return Object.fromEntries(found)
}
