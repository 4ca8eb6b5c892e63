'use client'

import type { ComponentType } from 'react'
import type { EditorProps } from './editor.ts'

export const LoadBrief: ComponentType<EditorProps> = () => null
