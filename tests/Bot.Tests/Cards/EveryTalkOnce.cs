using System.Globalization;
using AfterSchoolBot.Bot.Tests.Dialogs;
using AfterSchoolBot.Bot.Tests.Life;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Cards;

/// <summary>Lives through the talks of families and of the office in one language, and keeps every card that is drawn.</summary>
internal static class EveryTalkOnce
{
    private const int MostAnswers = 6;
    private const int WaysOff = 2;
    private const string Sentence = "爷爷来接";

    // these leave nothing for the others, or need another school
    private static readonly string[] InASchoolOfTheirOwn = ["leave", "not joining", "delete", "withdraw consent", "wish for clubs"];

    private static readonly (string Who, string User, int Rounds)[] People =
    [
        ("coordinator", "dl_admin_zhang", 3), ("principal", "dl_principal_zhou", 2), ("teacher", "dl_teacher_sun", 1),
        ("supervisor", "dl_supervisor_qin", 1), ("committee", "dl_committee_ma", 1), ("family", Spring.Mother, 2), ("guest", "dl_guest_nobody", 1),
    ];

    public static async Task<(CardAlbum Album, IReadOnlyCollection<string> Names)> LiveAsync(string language)
    {
        var album = new CardAlbum(language);
        foreach (var name in InASchoolOfTheirOwn)
        {
            var talk = ParentsTalks.All[name];
            album.Open(name);
            await using var host = await ParentsTalks.StartAsync(talk);
            host.Said = album.Keep;
            await ParentsTalks.HaveAsync(talk, new Phones(host).Of(talk.User, Locale(language)), Locale(language), byCards: true, host);
        }

        return (album, await LiveInTheOfficeAsync(album));
    }

    private static async Task<IReadOnlyCollection<string>> LiveInTheOfficeAsync(CardAlbum album)
    {
        await using var host = await Spring.StartAsync(also: LayOffice);
        var phones = new Phones(host);
        var known = new Dictionary<string, Phone>();
        host.Said = album.Keep;
        foreach (var (name, talk) in ParentsTalks.All.Where(one => !InASchoolOfTheirOwn.Contains(one.Key)))
        {
            album.Open(name);
            await ParentsTalks.HaveAsync(talk, PhoneOf(talk.User), Locale(album.Language), byCards: true, host);
        }

        var speak = album.Language switch { Texts.English => Command.SpeakEnglish, Texts.Traditional => Command.SpeakTraditional, _ => Command.SpeakSimplified };
        foreach (var (who, user, rounds) in People)
        {
            var phone = PhoneOf(user);
            foreach (var command in Enum.GetValues<Command>().Where(command => command.BeginsAForm()).Concat([Command.Hello, Command.Help]))
            {
                album.Open(who);
                await phone.SayAsync(Word(album.Language, speak)); // a guest is answered in the script that they write
                for (var round = rounds - 1; round >= 0; round--) // the plan is changed first and sent to the principal last
                {
                    album.Open($"{who} {command}");
                    await HaveAsync(phone, Word(album.Language, command), round);
                    await phone.SayAsync(Word(album.Language, Command.Cancel));
                }
            }

            album.Open("what is due");
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await host.DueAsync();
        }

        await using var programme = host.Open();
        return [.. await programme.Children.Select(child => child.Name).ToListAsync(), .. await programme.People.Select(person => person.Name).ToListAsync(), .. await programme.Clubs.Select(club => club.Name).ToListAsync()];

        Phone PhoneOf(string user) => known.TryGetValue(user, out var phone) ? phone : known[user] = phones.Of(user, Locale(album.Language));
    }

    /// <summary>With what comes first and to its end, with what comes second, or by the ways off the main one.</summary>
    private static async Task HaveAsync(Phone phone, string word, int round)
    {
        await phone.SayAsync(word);
        for (var answers = 0; answers < MostAnswers && phone.Card is { } card; answers++)
        {
            var buttons = card.Actions.Where(action => action.Url is null && !action.IgnoresInputs).OrderByDescending(action => action.Primary).ToList();
            if (buttons.Count == 0) break;

            var button = round < WaysOff && buttons[0].Primary ? buttons[0] : buttons[round % buttons.Count];
            await phone.PressAsync(button, card.Inputs.ToDictionary(input => input.Id, input => Fill(input, round)));
        }
    }

    private static string Fill(CardInput input, int round) => input switch
    {
        ChoiceInput { Several: true } several => string.Join(',', several.Choices.Take(round + 1).Select(choice => choice.Value)),
        ChoiceInput { Choices: [_, ..] choices } => choices[round % choices.Count].Value,
        DateInput date => (date.Earliest ?? new(2021, 4, 14)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeInput => "17:30",
        NumberInput number => (number.Least ?? 1).ToString(CultureInfo.InvariantCulture),
        _ => Sentence,
    };

    private static string Locale(string language) => language switch { Texts.English => "en-US", Texts.Traditional => "zh-TW", _ => "zh-CN" };

    private static string Word(string language, Command command)
    {
        Texts.Speak(language);
        return Commands.Word(command);
    }

    private static void LayOffice(Spring spring)
    {
        ParentsTalks.Lay(spring);
        ParentsTalks.WithWaivers(spring);
        spring.Lay(programme => programme.Add(PublishedDocument.Publish(DocumentKind.SafetyRules, 1, "安全规定", "一、不离开孩子。", Spring.At(3, 26, 9, 0))));
        spring.Hire(new(20), "秦督导", StaffRoles.Supervisor, "dl_supervisor_qin");
        spring.Hire(new(21), "马会长", StaffRoles.ParentsCommittee, "dl_committee_ma");
        foreach (var (account, person) in new[] { ("dl_principal_zhou", 1), ("dl_admin_zhang", 2), ("dl_teacher_sun", 3) }) spring.Bind(account, new(person));
    }
}
