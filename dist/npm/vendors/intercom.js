import { fromRow } from '../row.js';
import { intercom as intercom$1 } from '../table.js';

const intercom = () => fromRow(intercom$1);

export { intercom };
