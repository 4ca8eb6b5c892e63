import { and, desc, eq } from 'drizzle-orm'
import { assessments, projectAssessments, projects } from '../schema.ts'
import type { Assessments, StoredAssessment } from '../store.ts'
import { afterPlace } from './page.ts'
import { type Scope, withoutWorkspace } from './scope.ts'

export function assessmentsTable({ db, workspace }: Scope): Assessments {
  const find = async (condition: ReturnType<typeof eq>) => {
    const rows = await db
      .select()
      .from(assessments)
      .where(and(eq(assessments.workspaceId, workspace), condition))
    return rows[0] === undefined ? null : storedAssessment(rows[0])
  }
  const byInput = (inputHash: string) => find(eq(assessments.inputHash, inputHash))
  return {
    keep: async (assessment) => {
      const row = { ...assessment, seed: String(assessment.seed), workspaceId: workspace }
      const [made] = await db.insert(assessments).values(row).onConflictDoNothing().returning()
      const kept = made === undefined ? await byInput(assessment.inputHash) : storedAssessment(made)
      if (kept === null) throw new Error('what conflicts with an insert is there')
      return kept
    },
    get: (id) => find(eq(assessments.id, id)),
    byInput,
    link: async (projectId, revision, assessmentId, now) => {
      const row = { projectId, revision, assessmentId, createdAt: now }
      await db.insert(projectAssessments).values(row).onConflictDoNothing()
    },
    ofProject: async (projectId, { after, limit }) => {
      const rows = await db
        .select({
          id: assessments.id,
          inputHash: assessments.inputHash,
          guideVersion: assessments.guideVersion,
          engineVersion: assessments.engineVersion,
          seed: assessments.seed,
          createdAt: projectAssessments.createdAt,
          revision: projectAssessments.revision,
        })
        .from(projectAssessments)
        .innerJoin(assessments, eq(assessments.id, projectAssessments.assessmentId))
        .innerJoin(projects, eq(projects.id, projectAssessments.projectId))
        .where(
          and(
            eq(projects.workspaceId, workspace),
            eq(projectAssessments.projectId, projectId),
            afterPlace(projectAssessments.createdAt, assessments.id, after),
          ),
        )
        .orderBy(desc(projectAssessments.createdAt), desc(assessments.id))
        .limit(limit)
      return rows.map((row) => ({ ...row, seed: Number(row.seed) }))
    },
  }
}

export function storedAssessment(row: typeof assessments.$inferSelect): StoredAssessment {
  return { ...withoutWorkspace(row), seed: Number(row.seed) }
}
