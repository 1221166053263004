import { writeFileSync } from 'node:fs';
import generatorHelper from '@prisma/generator-helper';

/**
 * A Prisma generator: writes what `src/store/reads/` must know of the models. Prisma's client keeps less at run time: neither
 * what a relation joins on, nor which columns are lists.
 */
generatorHelper.generatorHandler({
  onManifest: () => ({ prettyName: 'Data model for compiled reads', defaultOutput: '.' }),
  onGenerate: async ({ dmmf, generator }) => {
    const { models } = dmmf.datamodel;
    const described = Object.fromEntries(models.map((model) => [model.name, describe(model, models)]));
    writeFileSync(
      generator.output.value,
      `// Written by scripts/write-data-model.js\nimport type { DataModel } from '../reads/data-model.ts';\n\nexport const DATA_MODEL: DataModel = ${JSON.stringify(described, null, 1)};\n`,
    );
  },
});

function describe(model, models) {
  const { name, dbName, fields, primaryKey, uniqueFields, uniqueIndexes } = model;
  const single = fields.filter(({ isId, isUnique }) => isId || isUnique).map((field) => [field.name]);
  const compound = [...(primaryKey ? [primaryKey.fields] : []), ...uniqueFields];
  const named = [...(primaryKey ? [primaryKey] : []), ...uniqueIndexes].filter((key) => key.name);
  const keyNames = compound.map((key) => named.find(({ fields }) => String(fields) === String(key))?.name);
  return {
    table: dbName ?? name,
    fields: Object.fromEntries(
      fields
        .filter(({ kind }) => kind !== 'unsupported')
        .map((field) => [field.name, fieldOf(field, model, models)]),
    ),
    keys: Object.fromEntries([
      ...single.map(([field]) => [field, [field]]),
      ...compound.map((key, at) => [keyNames[at] ?? key.join('_'), key]),
    ]),
  };
}

function fieldOf(field, model, models) {
  const { name, kind, type, isList, isRequired, dbName } = field;
  if (kind !== 'object') {
    return { is: 'column', column: dbName ?? name, type: typeOf(field), isList, isRequired };
  }
  return { is: 'relation', model: type, isList, isRequired, on: joinOf(field, model, models) };
}

function typeOf({ kind, type, nativeType }) {
  if (kind === 'enum') return 'Enum';
  if (type !== 'DateTime') return type;
  return ['Timestamptz', 'Date'].includes(nativeType?.[0]) ? 'DateTime' : 'LocalTime';
}

/** `[own field, the other model's field]`: those of the side that holds the foreign key, or of its opposite turned round. */
function joinOf(field, model, models) {
  const { relationFromFields: from, relationToFields: to } = field;
  if (from.length > 0) return from.map((own, at) => [own, to[at]]);
  const opposite = models
    .find(({ name }) => name === field.type)
    .fields.find(
      (other) =>
        other.relationName === field.relationName && (field.type !== model.name || other.name !== field.name),
    );
  return opposite.relationFromFields.map((other, at) => [opposite.relationToFields[at], other]);
}
