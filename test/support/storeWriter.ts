// A process that writes into the index of a folder: `storeWriter.ts FOLDER NAME BATCHES SIZE`. Tells the number of each batch that is stored.
import { writeSync } from 'node:fs';
import { openStore } from '../../src/library/store/openStore.ts';
import { passageOf, personOf, recordOf } from './storeRecords.ts';

const [folder, name = '', batches, size] = process.argv.slice(2);
const { store, notice } = openStore({ folder });
if (notice !== undefined) {
  throw new Error(JSON.stringify(notice));
}
for (let batch = 0; batch < Number(batches); batch++) {
  const records = Array.from({ length: Number(size) }, (_, index) =>
    recordOf(`${name}/${String(batch)}/${String(index)}`, {
      text: `rain fell on ${name} for day ${String(batch)} ${'and so on '.repeat(40)}`,
      digest: { people: [personOf('Ada Hollis')], passages: [passageOf(`“It rained on ${name}.”`, { person: 0 })] },
    }),
  );
  store.put(records);
  writeSync(1, `${String(batch)}\n`);
}
store.close();
