import { App, Button, ConfigProvider, Drawer, Flex, Form, Typography } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { DESK } from '../../../shared/domain/roleGroups';
import { useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { write } from '../../platform/write';
import { useSaveKey } from '../../ui/saveKey';
import { UnsavedScope, useUnsaved } from '../../ui/Unsaved';
import { useFormErrors } from '../../ui/useFormErrors';
import { useFormWalk } from '../../ui/useFormWalk';
import { useReport } from '../../ui/useReport';
import { useUndoToast } from '../../ui/useUndoToast';
import { customerName } from '../../widgets/customerText';
import { useShellActions } from '../../widgets/shellActions';
import { mergePath } from '../merge';
import { CustomerDrawer } from './CustomerDrawer';
import { DuplicatesPanel, type TypedPerson } from './DuplicatesPanel';
import { type RegisterFields, RegisterForm } from './RegisterForm';

/** As much as possible of the form in one view. */
const DENSE = { components: { Form: { itemMarginBottom: 8, verticalLabelPadding: '0 0 2px' } } };

/** The form of a new customer, and beside it those who could be the same person. */
export function Registration() {
  const { endRegistration } = useShellActions();
  return (
    <UnsavedScope close={endRegistration}>
      {(leave) => <RegistrationDrawer close={endRegistration} leave={leave} />}
    </UnsavedScope>
  );
}

/** `close` closes at once, `leave` asks first when something was typed. */
function RegistrationDrawer({ close, leave }: { close: () => void; leave: () => void }) {
  const { t } = useTranslation();
  const { actor, today } = useSession();
  const [form] = Form.useForm<RegisterFields>();
  const typed = Form.useWatch([], form) as RegisterFields | undefined;
  const register = useWrite('customers.register');
  const showErrors = useFormErrors(form);
  const announce = useAnnounce();
  const body = useRef<HTMLDivElement>(null);
  const walk = useFormWalk(body);
  const [opened, setOpened] = useState<number | null>(null);
  const [likely, setLikely] = useState<number | null>(null);

  // Another page was opened from here: nothing typed is lost by then, and the drawer would lie over it.
  const { pathname } = useLocation();
  const [openedAt] = useState(pathname);
  useEffect(() => {
    if (pathname !== openedAt) close();
  }, [pathname, openedAt, close]);

  const initial: RegisterFields = {
    channel: 'walk_in',
    rooms: [],
    styles: [],
    sellerId: actor.role === 'sales' || actor.role === 'designer' ? actor.staffId : null,
    nextContactDate: dayjs(today).add(1, 'day').format('YYYY-MM-DD'),
  };

  const save = () => {
    const { lift, ...fields } = form.getFieldsValue();
    register.mutate(
      { ...fields, hasLift: lift ? lift === 'yes' : null },
      {
        onSuccess: (customer) => {
          close();
          announce(customer, likely);
        },
        onError: showErrors,
      },
    );
  };
  useSaveKey(body, save);

  const [changed, setChanged] = useState(false);
  useUnsaved(changed && !register.isPending, t('customers.register.discard'));

  return (
    <Drawer
      open
      // The first field takes the focus; without motion the drawer would take it from there.
      autoFocus={false}
      size={1000}
      onClose={leave}
      mask={{ closable: false }}
      title={t('customers.register.title')}
      styles={{ body: { padding: 0 } }}
      footer={
        <Flex justify="space-between" align="center">
          <Typography.Text type="secondary">{t('customers.register.hint')}</Typography.Text>
          <Flex gap={8}>
            <Button onClick={leave}>{t('common.cancel')}</Button>
            <Button type="primary" loading={register.isPending} onClick={save} title="Ctrl+Enter">
              {t('customers.register.save')}
            </Button>
          </Flex>
        </Flex>
      }
    >
      <Flex style={{ height: '100%' }}>
        <div ref={body} {...walk} style={{ flex: 1, minWidth: 0, overflow: 'auto', padding: '14px 20px' }}>
          <ConfigProvider theme={DENSE}>
            <Form
              name="register"
              form={form}
              layout="vertical"
              size="middle"
              initialValues={initial}
              autoComplete="off"
              onValuesChange={() => setChanged(true)}
            >
              <RegisterForm form={form} />
            </Form>
          </ConfigProvider>
        </div>
        <div
          style={{
            width: 290,
            flex: 'none',
            overflow: 'auto',
            padding: 16,
            background: COLORS.paper,
            borderLeft: `1px solid ${COLORS.line}`,
          }}
        >
          <DuplicatesPanel typed={personOf(typed)} onOpen={setOpened} onLikely={setLikely} />
        </div>
      </Flex>
      {opened !== null && <CustomerDrawer id={opened} onClose={() => setOpened(null)} />}
    </Drawer>
  );
}

/** What the search for the same person needs of the form. */
function personOf(fields: RegisterFields | undefined): TypedPerson {
  const { phone, phone2, name, community, building, room } = fields ?? {};
  return {
    phone: phone ?? '',
    phone2: phone2 ?? '',
    name: name ?? '',
    community: community ?? '',
    building: building ?? '',
    room: room ?? '',
  };
}

/** The toast after a registration: undo, open, register another, and merge with who is `likely` the same. */
function useAnnounce(): (customer: CustomerShape, likely: number | null) => void {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { register } = useShellActions();
  const { actor } = useSession();
  const report = useReport();
  const undoToast = useUndoToast();
  return (customer, likely) => {
    const name = customerName(t, customer);
    undoToast(
      t('customers.register.done', { name }),
      // The drawer is gone by then, and a mutation's callbacks would be gone with it.
      () => {
        write('customers.undoRegister', { id: customer.id, version: customer.version })
          .then(() => message.success(t('customers.register.undone', { name })))
          .catch(report);
      },
      <>
        <Button type="link" size="small" onClick={() => navigate(`/customers/${customer.id}`)}>
          {t('customers.register.open')}
        </Button>
        <Button type="link" size="small" onClick={register}>
          {t('customers.register.another')}
        </Button>
        {likely !== null && DESK.includes(actor.role) && (
          <Button type="link" size="small" onClick={() => navigate(mergePath(likely, customer.id))}>
            {t('customers.register.same')}
          </Button>
        )}
      </>,
    );
  };
}
