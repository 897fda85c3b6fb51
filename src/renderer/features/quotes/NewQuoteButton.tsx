import { FileTextOutlined } from '@ant-design/icons';
import { App, Button, type ButtonProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import { useReport } from '../../ui/useReport';

/** Makes an empty quote for a customer and opens it. */
export function NewQuoteButton({
  customerId,
  ...rest
}: { customerId: number } & Pick<ButtonProps, 'size' | 'type'>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { actor } = useSession();
  const create = useWrite('quotes.create');
  const report = useReport();
  if (!SELLERS.includes(actor.role)) return null;
  return (
    <Button
      {...rest}
      icon={<FileTextOutlined />}
      loading={create.isPending}
      onClick={() =>
        create.mutate(
          { customerId },
          {
            onSuccess: ({ id, number }) => {
              void message.success(t('quotes.created', { number }));
              navigate(`/quotes/${id}`);
            },
            onError: report,
          },
        )
      }
    >
      {t('quotes.create')}
    </Button>
  );
}
