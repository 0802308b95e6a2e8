import { readFileSync } from 'node:fs'

export interface SchemaField {
  name: string
  types: string[]
  required?: boolean
  limit?: { min: number; max: number; unit: 'characters' | 'bytes' }
}

export interface SchemaType {
  fields?: SchemaField[]
  alias?: string[]
  subtypes?: string[]
}

export interface ApiSchema {
  version: string
  methods: Record<string, { fields?: SchemaField[] }>
  types: Record<string, SchemaType>
}

/** Right from `src` and from `dist` alike. */
const address = new URL('../data/api-10.3.json', import.meta.url)

let loaded: ApiSchema | undefined

export const apiSchema = (): ApiSchema => {
  loaded ??= JSON.parse(readFileSync(address, 'utf8')) as ApiSchema
  return loaded
}
