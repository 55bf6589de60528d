import { fromRow } from '../row.js';
import { tawk as tawk$1 } from '../table.js';

const tawk = () => fromRow(tawk$1);

export { tawk };
