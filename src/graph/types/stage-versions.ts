import { builder } from '../builder.ts';

/** `Article.versions`, as ingest/ writes it. */
export interface StageVersionsShape {
  readonly extract?: string | null;
  readonly resolve?: string | null;
  readonly link?: string | null;
}

export const StageVersions = builder.objectRef<StageVersionsShape>('StageVersions').implement({
  description: 'The versions of the stages that read an article. A newer stage may read it otherwise.',
  fields: (t) => ({
    extract: t.exposeString('extract', {
      nullable: true,
      description: 'What found its mentions and quotes.',
    }),
    resolve: t.exposeString('resolve', { nullable: true, description: 'What found out who is meant.' }),
    link: t.exposeString('link', { nullable: true, description: 'What linked it and its quotes.' }),
  }),
});
