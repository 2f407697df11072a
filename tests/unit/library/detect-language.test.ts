import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../../electron/library/importing/detect-language.ts'

describe('the language of a text', () => {
  test.each([
    ['en', 'A ferry with more than four hundred people on board sank off the coast early on Tuesday.'],
    ['de', 'Nach zwei Tagen Regen waren drei Dörfer im Norden von der Außenwelt abgeschnitten.'],
    ['fr', "La banque centrale a relevé son taux directeur d'un quart de point, comme prévu."],
    ['es', 'El banco central subió su tipo de interés un cuarto de punto, como se esperaba.'],
    ['pt', 'Uma balsa com mais de quatrocentas pessoas a bordo afundou ao largo da costa.'],
    ['it', 'Un traghetto con oltre quattrocento persone a bordo è affondato al largo della costa.'],
    ['nl', 'De centrale bank verhoogde de rente zoals verwacht met een kwart punt.'],
    ['sv', 'En färja med mer än fyrahundra personer ombord har sjunkit utanför kusten.'],
    ['pl', 'Prom z ponad czterystu osobami na pokładzie zatonął u wybrzeży we wtorek rano.'],
    ['tr', 'Dört yüzden fazla kişiyi taşıyan bir feribot salı sabahı kıyı açıklarında battı.'],
    ['ru', 'Центральный банк повысил ключевую ставку на четверть пункта, как и ожидалось.'],
    ['uk', 'Пором, на борту якого було понад чотириста людей, затонув біля узбережжя.'],
    ['ar', 'غرقت عبارة تقل أكثر من أربعمئة شخص قبالة الساحل في وقت مبكر من يوم الثلاثاء.'],
    ['hi', 'मंगलवार तड़के तट के पास चार सौ से अधिक लोगों को ले जा रही एक नौका डूब गई।'],
    ['zh', '周二清晨，一艘载有四百多人的渡轮在海岸附近沉没。'],
    ['ja', '火曜日の早朝、四百人以上を乗せたフェリーが沖合で沈没した。'],
    ['ko', '화요일 이른 아침 사백 명 이상을 태운 여객선이 해안 앞바다에서 침몰했다.'],
  ])('is %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  test.each(['', '452', 'Port Ansel', '12.5 - 14 cts; 1,000 t'])('is not told by %j', (text) => {
    expect(detectLanguage(text)).toBeNull()
  })
})
