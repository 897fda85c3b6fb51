import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import type { FilterFault } from '../../../shared/domain/filter/faults';
import { maskPhone } from '../../../shared/domain/phone';
import type { CallFailed } from '../../platform/answer';
import { asCallError, errorText } from '../../platform/errorText';
import { dateOfInstant, nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { Wrong } from './RowCard';

interface Props {
  data: OutputOf<'segments.preview'> | undefined;
  error: CallFailed | null;
  /** A newer answer is on its way: the numbers are those of before. */
  counting: boolean;
  /** Those that are told. */
  faults: readonly FilterFault[];
  /** Something is only begun, and nothing is counted until it is complete. */
  begun: boolean;
  /** What each row does, in words, and how many more there were without it. */
  steps: readonly { text: string; more: number }[];
  /** Of a saved segment: its list. */
  showAll: string | null;
}

/** How many the filter means, which condition removes most, and who the newest of them are. */
export function Preview({ data, error, counting, faults, begun, steps, showAll }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (faults.length > 0 || begun) {
    return (
      <Flex vertical gap={8}>
        <Typography.Text strong {...(faults.length > 0 && { type: 'danger' })} style={{ fontSize: 18 }}>
          {t('segments.notCounted')}
        </Typography.Text>
        {faults.length === 0 && (
          <Typography.Text type="secondary">{t('segments.countedOnceComplete')}</Typography.Text>
        )}
        <Wrong faults={uniqueCodes(faults)} />
      </Flex>
    );
  }
  if (error) return <Typography.Text type="danger">{errorText(asCallError(error))}</Typography.Text>;
  if (!data) return <Typography.Text type="secondary">{t('segments.counting')}</Typography.Text>;
  return (
    <Flex vertical gap={14} aria-busy={counting}>
      <Flex align="baseline" gap={8} aria-live="polite">
        <Typography.Text
          strong
          style={{ fontSize: 30, lineHeight: 1.2, ...(counting && { color: COLORS.inkSoft }) }}
        >
          {t('segments.people', { n: data.count })}
        </Typography.Text>
        {counting && <Typography.Text type="secondary">{t('segments.counting')}</Typography.Text>}
      </Flex>
      {steps.length > 0 && <Steps steps={steps} />}
      {data.people.length > 0 && <People people={data.people} />}
      {showAll && (
        <Button type="link" onClick={() => navigate(showAll)} style={{ alignSelf: 'flex-start', padding: 0 }}>
          {t('segments.showAll', { n: data.count })}
        </Button>
      )}
    </Flex>
  );
}

const uniqueCodes = (faults: readonly FilterFault[]) =>
  faults.filter(({ code }, i) => faults.findIndex((one) => one.code === code) === i);

function Steps({ steps }: Pick<Props, 'steps'>) {
  const { t } = useTranslation();
  const most = Math.max(...steps.map(({ more }) => more), 1);
  return (
    <Flex vertical gap={6}>
      <Typography.Text strong>{t('segments.removesMost')}</Typography.Text>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {t('segments.removesHint')}
      </Typography.Text>
      {[...steps]
        .sort((a, b) => b.more - a.more)
        .map(({ text, more }, i) => (
          // Two conditions may say the same.
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing but text
          <Flex key={i} vertical gap={2}>
            <Flex justify="space-between" gap={8}>
              <Typography.Text ellipsis={{ tooltip: text }} style={{ fontSize: 13 }}>
                {text}
              </Typography.Text>
              <Typography.Text strong style={{ flex: 'none', fontSize: 13 }}>
                +{more}
              </Typography.Text>
            </Flex>
            <div style={{ height: 5, background: COLORS.line, borderRadius: 3 }}>
              <div
                style={{
                  ...{ height: 5, borderRadius: 3, width: `${(more / most) * 100}%` },
                  background: i === 0 ? COLORS.warn : COLORS.walnut,
                }}
              />
            </div>
          </Flex>
        ))}
    </Flex>
  );
}

function People({ people }: Pick<OutputOf<'segments.preview'>, 'people'>) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <Flex vertical gap={2}>
      <Typography.Text strong>{t('segments.firstPeople', { n: people.length })}</Typography.Text>
      {people.map(({ id, name, phone, layer, lastContactAt }) => (
        <Flex key={id} gap={8} style={{ fontSize: 13 }}>
          <Typography.Text ellipsis style={{ flex: 1, fontSize: 13 }}>
            {name || (phone ? maskPhone(phone) : t('customers.nameless'))}
          </Typography.Text>
          <Typography.Text type="secondary" style={{ fontSize: 13 }}>
            {layer && t(`codes.customerLayer.${layer}`)}
          </Typography.Text>
          <Typography.Text type="secondary" style={{ width: 84, textAlign: 'end', fontSize: 13 }}>
            {lastContactAt === null ? t('segments.never') : nearDateText(dateOfInstant(lastContactAt), today)}
          </Typography.Text>
        </Flex>
      ))}
    </Flex>
  );
}
