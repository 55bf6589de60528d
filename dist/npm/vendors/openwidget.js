import { fromRow } from '../row.js';
import { openwidget as openwidget$1 } from '../table.js';

const openwidget = () => fromRow(openwidget$1);

export { openwidget };
