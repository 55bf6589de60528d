import { fromRow } from '../row.js';
import { crisp as crisp$1 } from '../table.js';

const crisp = () => fromRow(crisp$1);

export { crisp };
