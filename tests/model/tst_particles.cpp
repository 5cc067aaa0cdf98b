#include "core/base/particles.h"

#include <QtTest>

using namespace stepline;

class TstParticles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fitsTheWordBefore_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *written, const char *read) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(read);
        };
        row("“문자”을(를) 옮겼습니다.", "“문자”를 옮겼습니다.");
        row("“이메일”을(를) 1단계(으)로", "“이메일”을 1단계로");
        row("비용은(는) 다를 수 없습니다.", "비용은 다를 수 없습니다.");
        row("푸시이(가) 서울(으)로", "푸시가 서울로");
        row("3(으)로, 7(으)로, 5(으)로", "3으로, 7로, 5로");
        row("0.6 %은(는) 전환", "0.6 %는 전환");
        row("“KakaoTalk”이(가) 보이면", "“KakaoTalk”이(가) 보이면"); // not to be told from its letters
        row("“cart.sequence.json”을(를) 읽었습니다", "“cart.sequence.json”을 읽었습니다");
        row("runs.csv이(가), a.eml(으)로, b.html은(는)", "runs.csv가, a.eml로, b.html은");
        row("plan.bpmn과(와) library.SQLITE을(를)", "plan.bpmn과 library.SQLITE를");
        row("SMS을(를) URL(으)로, VIP이(가)", "SMS를 URL로, VIP가");
        row("“Spring”을(를), owner이(가), A을(를)", "“Spring”을(를), owner이(가), A을(를)");
        row("‘장바구니 (2)’과(와) 같습니다", "‘장바구니 (2)’와 같습니다");
        row("은(는)", "은(는)"); // no word before it
        row("Nothing (of this) is Korean.", "Nothing (of this) is Korean.");
        row("", "");
    }
    void fitsTheWordBefore() {
        QFETCH(QString, written);
        QFETCH(QString, read);
        QCOMPARE(withParticles(written), read);
        QCOMPARE(withParticles(read), read);
    }
};

QTEST_APPLESS_MAIN(TstParticles)
#include "tst_particles.moc"
