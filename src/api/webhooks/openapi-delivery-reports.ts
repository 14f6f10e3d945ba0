/** Describes the endpoints for delivery reports of messages for the OpenAPI document. */
import { z } from 'zod';
import { SMS_REPORTS_PATH, WHATSAPP_REPORTS_PATH } from './delivery-reports.js';
import { STANDARD_SIGNATURE, WHATSAPP_SIGNATURE, WHATSAPP_SUBSCRIPTION } from './openapi-headers.js';
import { type Describe, type Json, jsonBody } from './openapi-parts.js';
import { GatewayEvent, WhatsAppNotification } from './delivery-report-wire.js';

const DeliveryReportsRecorded = z
  .strictObject({
    known: z.int().min(0).meta({ description: 'The number of delivery reports whose messages are ours.' }),
  })
  .meta({ description: 'The delivery reports are committed.' });

const DeliveryReportRefused = z.strictObject({
  error: z.string(),
  errorId: z.string().optional().meta({ description: 'The id of our error: quote it when you ask us.' }),
});

export const DELIVERY_REPORT_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  DeliveryReportRefused,
  DeliveryReportsRecorded,
  GatewayEvent,
  WhatsAppNotification,
};

const responses = ({ answer, oneOf }: Describe): Json => {
  const refusal = oneOf(DeliveryReportRefused);
  return {
    200: answer(
      'The delivery reports are recorded; those of messages that are not ours are passed over.',
      oneOf(DeliveryReportsRecorded),
      'application/json',
    ),
    400: answer('The call is authentic and cannot be read.', refusal, 'application/json'),
    401: answer('The call is not signed as agreed, or this channel has no account here.', refusal, 'application/json'),
    415: answer('The header content-type is no media type, so the body was not read.', refusal, 'application/json'),
    500: answer('The call failed on our side: send it again.', refusal, 'application/json'),
    503: answer('The data cannot be reached just now: send it again.', refusal, 'application/json'),
  };
};

export const deliveryReportPaths = (describe: Describe): Readonly<Record<string, Json>> => ({
  [WHATSAPP_REPORTS_PATH]: {
    get: {
      operationId: 'whatsAppSubscription',
      summary: 'WhatsApp Cloud API: subscribe to delivery reports',
      description: 'We answer the challenge when the token that was agreed on is named.',
      tags: ['Receipts of messages'],
      parameters: [...WHATSAPP_SUBSCRIPTION],
      responses: {
        200: {
          description: 'The challenge, as it was sent.',
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
        403: describe.answer(
          'The token is not the one agreed on.',
          describe.oneOf(DeliveryReportRefused),
          'application/json',
        ),
      },
    },
    post: {
      operationId: 'whatsAppDeliveryReports',
      summary: 'WhatsApp Cloud API: delivery reports of messages',
      description: 'X-Hub-Signature-256 is sha256= and the hexadecimal HMAC-SHA256 of the body with the app secret.',
      tags: ['Receipts of messages'],
      parameters: [WHATSAPP_SIGNATURE],
      requestBody: jsonBody(describe.oneOf(WhatsAppNotification)),
      responses: responses(describe),
    },
  },
  [SMS_REPORTS_PATH]: {
    post: {
      operationId: 'smsDeliveryReport',
      summary: 'The gateway for text messages: delivery report of a message',
      description:
        'The call is signed as standardwebhooks.com says. Types are message.sent, .delivered, .read, .failed and .received.',
      tags: ['Receipts of messages'],
      parameters: [...STANDARD_SIGNATURE],
      requestBody: jsonBody(describe.oneOf(GatewayEvent)),
      responses: responses(describe),
    },
  },
});
