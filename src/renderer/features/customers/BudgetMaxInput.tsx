import { Form } from 'antd';
import { budgetFault } from '../../../shared/domain/amountFaults';
import { MoneyInput, type NumberInputProps } from '../../ui/NumberInput';

/** The upper end of a budget, told where it is below the form's `budgetMinFen`. */
export function BudgetMaxInput(props: Omit<NumberInputProps, 'value'> & { value?: number | null }) {
  const min = Form.useWatch<number | null>('budgetMinFen', Form.useFormInstance());
  return <MoneyInput {...props} faultAtRest={budgetFault(min, props.value)} />;
}
