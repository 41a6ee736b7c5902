import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '../../src/privacy/mask-personal-data.js';

describe('personal data', () => {
  it.each([
    ['我的身份证号是11010519491231002X。', '我的身份证号是〔身份证号〕。', { idNumber: 1 }],
    ['１１０１０５１９４９１２３１００２Ｘ是谁？', '〔身份证号〕是谁？', { idNumber: 1 }],
    ['身份证 110105 19491231 002x', '身份证 〔身份证号〕', { idNumber: 1 }],
    ['2024 110105-19491231-002X', '2024 〔ID number〕', { idNumber: 1 }],
    ['老身份证440305861021123', '老身份证〔身份证号〕', { idNumber: 1 }],
    ['身份证号码：110105194912310021写错了一位', '身份证号码：〔身份证号〕写错了一位', { idNumber: 1 }],
    ['打13812345678找我', '打〔电话号码〕找我', { phone: 1 }],
    ['手机13812345678元旦前能打通', '手机〔电话号码〕元旦前能打通', { phone: 1 }],
    ['１３８　１２３４　５６７８', '〔phone number〕', { phone: 1 }],
    ['call +86 138-1234-5678 or (+86)13912345678', 'call 〔phone number〕 or 〔phone number〕', { phone: 2 }],
    ['13812345678,13912345678', '〔phone number〕,〔phone number〕', { phone: 2 }],
    ['138 1234 5678 139 1234 5678', '〔phone number〕 〔phone number〕', { phone: 2 }],
    ['座机010-66258866转123', '座机〔电话号码〕', { phone: 1 }],
    ['（0755）8888 8888', '〔phone number〕', { phone: 1 }],
    ['客户电话：66258866', '客户电话：〔电话号码〕', { phone: 1 }],
    ['电话: 86 10 6625 8866传真: 852 2852 1600', '电话: 〔电话号码〕传真: 〔电话号码〕', { phone: 2 }],
    ['+1 415-555-2671, +85298765432', '〔phone number〕, 〔phone number〕', { phone: 2 }],
    ['银行卡6222 0212 3456 7890 128', '银行卡〔银行卡号〕', { bankCard: 1 }],
    ['pay with 4111-1111-1111-1111', 'pay with 〔card number〕', { bankCard: 1 }],
    ['卡号6222021234567890123', '卡号〔银行卡号〕', { bankCard: 1 }],
    ['邮箱zhang.san+a@mail.example.com。', '邮箱〔电子邮箱〕。', { email: 1 }],
    ['ｚｓ＠example．com', '〔e-mail address〕', { email: 1 }],
    ['13812345678@example.com', '〔e-mail address〕', { email: 1 }],
    ['京A12345和粤B·D12345还有沪A12345F', '〔车牌号〕和〔车牌号〕还有〔车牌号〕', { plate: 3 }],
    [
      '身份證號碼為110105194912310021，電話：66258866',
      '身份證號碼為〔身份证号〕，電話：〔电话号码〕',
      { idNumber: 1, phone: 1 },
    ],
    ['粵B12345，護照E12345678', '〔车牌号〕，護照〔护照号〕', { plate: 1, passport: 1 }],
    ['粤Z1234港', '〔车牌号〕', { plate: 1 }],
    ['统一社会信用代码91350100M000100Y43', '统一社会信用代码〔统一社会信用代码〕', { creditCode: 1 }],
    ['9135 0100 M000 100Y 43', '〔credit code〕', { creditCode: 1 }],
    ['护照E12345678，旧护照G87654321', '护照〔护照号〕，旧护照〔护照号〕', { passport: 2 }],
    ['passport no. 123456789', 'passport no. 〔passport number〕', { passport: 1 }],
    ['港澳通行证C12345678，回乡证H1234567890', '港澳通行证〔通行证号〕，回乡证〔通行证号〕', { travelPermit: 2 }],
  ])('are masked and counted: %s', (text, masked, counts) => {
    expect(maskPersonalData(text)).toEqual({ text: masked, counts });
  });

  it('are counted by kind and never kept', () => {
    const { text, counts } = maskPersonalData('张三，11010519491231002X，13812345678、13912345678，zs@example.com');
    expect(text).toBe('张三，〔身份证号〕，〔电话号码〕、〔电话号码〕，〔电子邮箱〕');
    expect(counts).toEqual({ idNumber: 1, phone: 2, email: 1 });
  });
});

describe('what is no personal data stays as it is', () => {
  it.each([
    ['an amount', '贷款余额13812345678元，增加13912345678万，占138.12%'],
    ['an amount with its currency first', '人民币13812345678，¥13912345678'],
    ['an amount as long as a card', '资产总额4111111111111111元'],
    ['separators', '共 13,812,345,678 户，余额 4,111,111,111,111,111'],
    ['a decimal', '系数为0.13812345678'],
    ['codes of securities', '600016.SH、000001.SZ、00700.HK、688981'],
    ['a share with a day', '0388 20231231'],
    ['years', '2021 2022 2023 2024 2025'],
    ['days', '20240101-20241231，2024-01-01至2024-12-31'],
    ['a row of a table', '4512 4913 5120 6033 4512 180 1520 1730 2020'],
    ['phones that a company sold', '销售手机12345678部，安装电话12345678部'],
    ['public hot lines', '95588、400-820-8820、12345'],
    ['an ISBN', 'ISBN 9787302511625'],
    ['a wrong check sign of an identity card', '编号110105194912310021'],
    ['no day of the calendar', '编号11010519490231002X'],
    ['a wrong check digit of a card', '编号6222021234567890123'],
    ['a wrong check sign of a credit code', '91350100M000100Y44'],
    ['words with letters and digits', '云GPU80G、阿里云H20、川A股、津E5000'],
    ['a bare number of documents', '合同编号C12345678'],
  ])('%s', (_what, text) => {
    expect(maskPersonalData(text)).toEqual({ text, counts: {} });
  });
});
