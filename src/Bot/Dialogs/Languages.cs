using AfterSchoolBot.Bot.Dialogs.Reading;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>Which language a turn speaks: what the person chose, else what they write, else what their device says.</summary>
internal static class Languages
{
    public static TalkState Choose(Talk talk)
    {
        var (turn, state) = (talk.Turn, talk.State);
        var written = turn.ChosenLanguage is null ? LanguageReader.Read(turn.Activity.Text) : null;
        var before = state.Language ?? Texts.LanguageOf(turn.Activity.Locale);
        if (written == Texts.Simplified && before == Texts.Traditional && !LanguageReader.IsPlainlySimplified(turn.Activity.Text!)) written = null;

        var language = turn.ChosenLanguage ?? written ?? before;
        Texts.Speak(language);
        talk.Language = language;
        return state with { Language = written ?? state.Language, Spoken = language };
    }

    /// <summary>From here on the other language; not asynchronous, so that it holds for the rest of the turn.</summary>
    public static void Change(Talk talk, Command command)
    {
        var language = command switch
        {
            Command.SpeakEnglish => Texts.English,
            Command.SpeakTraditional => Texts.Traditional,
            _ => Texts.Simplified,
        };
        Texts.Speak(language);
        talk.Language = language;
        talk.State = talk.State with { Language = language, Spoken = language };
        talk.Say(Texts.Language);
    }

    /// <summary>The choice is kept for the person, on every channel; for a guest, in this conversation.</summary>
    public static async Task KeepAsync(Talk talk)
    {
        if (talk.Turn.Person is { } person && await talk.Turn.Programme.People.FindAsync([person], talk.Turn.Aborted) is { } speaker)
        {
            speaker.Speak(talk.Language);
        }
    }
}
