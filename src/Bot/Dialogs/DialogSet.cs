using System.Collections.Frozen;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>All forms there are, by name, and which of them a command begins.</summary>
internal sealed class DialogSet(IEnumerable<Dialog> dialogs)
{
    private readonly FrozenDictionary<string, Dialog> byName = dialogs.ToFrozenDictionary(dialog => dialog.Name);

    private readonly FrozenDictionary<Command, Dialog> byCommand = dialogs.SelectMany(dialog => dialog.BegunBy.Select(command => (command, dialog))).ToFrozenDictionary(one => one.command, one => one.dialog);

    public Dialog this[string name] => byName[name];

    public IEnumerable<Dialog> All => byName.Values;

    /// <summary>The form that wrote this draft; null if it is gone or speaks of other fields now.</summary>
    public Dialog? That(Form form) => byName.TryGetValue(form.Dialog, out var dialog) && dialog.Version == form.Version ? dialog : null;

    public Dialog? Named(string name) => byName.GetValueOrDefault(name);

    public Dialog? For(Command command) => byCommand.GetValueOrDefault(command);
}
