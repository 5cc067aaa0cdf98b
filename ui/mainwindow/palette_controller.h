#pragma once

#include <QObject>
#include <vector>

namespace stepline {

class Actions;
class CommandPalette;
class MainWindow;
class Workspace;
struct PaletteItem;

/// Fills the command palette with what the window can do just now: everything in the menus, the steps and messages of
/// the open template, the library's templates, the settings and the help.
class PaletteController : public QObject {
    Q_OBJECT

public:
    explicit PaletteController(MainWindow *window);

    void show();
    CommandPalette *palette() { return m_palette; }

private:
    void addActions(std::vector<PaletteItem> &items) const;
    void addPlaces(std::vector<PaletteItem> &items) const;
    void addSettings(std::vector<PaletteItem> &items) const;
    void addHelp(std::vector<PaletteItem> &items) const;
    void lookUp(const QString &query);

    MainWindow *m_window;
    CommandPalette *m_palette;
    quint64 m_asked = 0;
};

} // namespace stepline
