using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of a person's own quiet hours.
public static partial class Texts
{
    private static readonly ResourceManager Quiet = Book("Quiet");

    public static string QuietTitle => Of(Quiet, nameof(QuietTitle));

    public static string QuietAsk => Of(Quiet, nameof(QuietAsk));

    public static string QuietAskSay => Of(Quiet, nameof(QuietAskSay));

    public static string QuietWhich => Of(Quiet, nameof(QuietWhich));

    public static string QuietEveryDay => Of(Quiet, nameof(QuietEveryDay));

    public static string QuietLeavesNone => Of(Quiet, nameof(QuietLeavesNone));

    public static string QuietSoFar(string hours) =>
        Of(Quiet, nameof(QuietSoFar), (nameof(hours), hours));

    public static string QuietIsSet(string hours) =>
        Of(Quiet, nameof(QuietIsSet), (nameof(hours), hours));

    public static string QuietStillSent => Of(Quiet, nameof(QuietStillSent));

    public static string QuietIsOver => Of(Quiet, nameof(QuietIsOver));

    public static string QuietWasNone => Of(Quiet, nameof(QuietWasNone));
}
