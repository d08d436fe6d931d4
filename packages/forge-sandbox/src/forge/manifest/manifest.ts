import type { EntityDefinition, ManifestFile, Permissions } from './fileShape';
import type { AnyModule, ModuleOf, ModuleType } from './moduleShapes';

/** An app's manifest, checked and indexed. */
export interface Manifest {
  /** `ari:cloud:ecosystem::app/<uuid>` */
  readonly appId: string;
  /** Modules of a type that the host runs, in the manifest's order. */
  of<T extends ModuleType>(type: T): readonly ModuleOf<T>[];
  /** All modules with their types, including types that the host does not run. */
  readonly modules: readonly { readonly type: string; readonly module: AnyModule }[];
  /** Resource key to directory, relative to the app's directory. */
  readonly resources: ReadonlyMap<string, string>;
  readonly permissions: Permissions;
  readonly entities: readonly EntityDefinition[];
  readonly translations: ManifestFile['translations'];
}
