#pragma once

#include "core/base/json_parse.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/field.h"

#include <QLineEdit>
#include <QTest>

namespace stepline {

/// An open template and the inspector on it in a window, with all folds open: what a test of a field needs.
class InspectorBench {
public:
    explicit InspectorBench(const QByteArray &json) : bytes(json), editor(*parseJson(json)) {
        editor.setOriginalBytes(json);
        window.resize(320, 1200);
        panel = new InspectorPanel(&window);
        panel->resize(320, 1200);
        panel->setEditor(&editor);
        for (auto *section : panel->findChildren<CollapsibleSection *>())
            section->setExpanded(true);
        window.show();
        window.activateWindow();
    }

    /// The shown field at the pointer.
    Field *field(const QString &pointer) const {
        for (Field *field : panel->findChildren<Field *>())
            if (field->pointer() == pointer && field->isVisibleTo(panel))
                return field;
        return nullptr;
    }
    /// Its editor, or the editor of that kind inside it.
    template <typename W> W *edit(const QString &pointer) const {
        for (Field *field : panel->findChildren<Field *>()) {
            if (field->pointer() != pointer || !field->isVisibleTo(panel))
                continue;
            if (auto *own = qobject_cast<W *>(field->editor()))
                return own;
            if (auto *inside = field->editor()->findChild<W *>())
                return inside;
        }
        return nullptr;
    }
    static void type(QLineEdit *edit, const QString &text) {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    /// A real click in the middle, after what is waiting has its place.
    static void click(QWidget *widget) {
        QCoreApplication::processEvents();
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    QByteArray now() const { return editor.bytes(); }
    /// The bytes with one replacement, which must be possible.
    QByteArray with(const QByteArray &before, const QByteArray &after) const {
        QByteArray changed = bytes;
        return changed.contains(before) ? changed.replace(before, after) : QByteArray("nothing to replace");
    }

    QByteArray bytes;
    Editor editor;
    QWidget window;
    InspectorPanel *panel;
};

/// In canonical layout, with an unknown key and unusual spellings that must survive every edit.
inline QByteArray benchTemplate() {
    return R"({
  "format": "stepline.sequence",
  "version": 1,
  "template": {
    "key": "cart",
    "name": "Cart",
    "description": "",
    "x-team": "growth",
    "tags": [
      "shop"
    ],
    "goal": {
      "name": "Order",
      "target_rate": 0.080
    },
    "variables": [
      {
        "name": "first_name",
        "sample": "Mina",
        "fallback": "there"
      }
    ]
  },
  "channels": [
    {
      "id": "feed",
      "type": "in_app",
      "name": "App feed"
    },
    {
      "id": "kakao",
      "type": "messenger",
      "name": "KakaoTalk"
    },
    {
      "id": "mail",
      "type": "email",
      "name": "Email"
    }
  ],
  "sequence": {
    "steps": [
      {
        "id": "s1",
        "name": "Nudge",
        "messages": [
          {
            "id": "m1",
            "channel": "feed",
            "wait": "PT120M",
            "stop_when": {
              "metric": "viewed",
              "at_least": 50,
              "x-why": "half"
            },
            "content": {
              "title": "Hello",
              "body": "Hi {{first_name}}"
            }
          }
        ]
      },
      {
        "id": "s2",
        "messages": [
          {
            "id": "m2",
            "channel": "kakao",
            "delay": "PT0S",
            "wait": "PT30M",
            "content": {
              "body": "Hi"
            }
          },
          {
            "id": "m3",
            "channel": "mail",
            "delay": "PT1H",
            "wait": "P1D",
            "only_if": {
              "not": {
                "message": "m1",
                "metric": "viewed",
                "x-note": "kept"
              }
            },
            "content": {
              "subject": "Your cart"
            }
          }
        ]
      }
    ]
  }
}
)";
}

} // namespace stepline
