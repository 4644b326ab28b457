using System.Globalization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace AfterSchoolBot.Bot.Tests.Dialogs;

public sealed class EveryDialogTests
{
    // whatever a field may hold, one of these is it
    private static readonly string[] Samples =
    [
        "1", "yes", "all", "好", "2021-04-12", "17:30", "true",
        .. new[] { typeof(Dialog), typeof(Refusal) }.SelectMany(type => type.Assembly.GetTypes()).Where(type => type.IsEnum).SelectMany(Enum.GetNames).Distinct(),
    ];

    public static TheoryData<string> Names => [.. All.Keys];

    private static IServiceProvider Things { get; } = new ServiceCollection()
        .AddSingleton(new Hosting.PublicAddress(new("http://localhost:5080/")))
        .AddSingleton<Files.FileShelf>()
        .AddSingleton(new Schools.Reports.ExportRule(50))
        .BuildServiceProvider();

    private static Dictionary<string, Dialog> All { get; } = typeof(Dialog).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Dialog)) && !type.IsAbstract)
        .Select(type => (Dialog)ActivatorUtilities.CreateInstance(Things, type))
        .ToDictionary(dialog => dialog.Name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_field_is_taken_in_and_cleared_again(string name)
    {
        var dialog = All[name];
        var empty = Json(dialog, dialog.Empty);

        foreach (var field in dialog.Fields)
        {
            var filled = Samples.Select(sample => TryFill(dialog, field.Name, sample)).FirstOrDefault(draft => draft is not null && Json(dialog, draft) != empty);
            Assert.True(filled is not null, $"Nothing fills {name}.{field.Name}.");
            Assert.Equal(empty, Json(dialog, dialog.Fill(filled, new(field.Name, null))));
            Assert.Equal(Json(dialog, filled), Json(dialog, dialog.Read(dialog.Write(filled))));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fields_are_named_once_and_hang_on_fields_that_there_are(string name)
    {
        var fields = All[name].Fields;
        var names = fields.Select(field => field.Name).ToList();

        Assert.Distinct(names);
        foreach (var field in fields)
        {
            Assert.Subset(names.ToHashSet(), field.Dependants.ToHashSet());
            Assert.DoesNotContain(field.Name, field.Dependants);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_draft_without_anything_is_read_as_empty_and_what_nobody_knows_is_left_alone(string name)
    {
        var dialog = All[name];
        var empty = Json(dialog, dialog.Empty);

        Assert.Equal(empty, Json(dialog, dialog.Read(dialog.Write(dialog.Empty))));
        Assert.Equal(empty, Json(dialog, dialog.Fill(dialog.Empty, new("no such field", "1"))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_title_is_said_in_three_languages(string name)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            foreach (var language in Texts.Languages)
            {
                Texts.Speak(language);
                Assert.NotEmpty(All[name].Title);
                Assert.Equal(language == Texts.English, All[name].Title.All(char.IsAscii));
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_command_begins_one_dialog_only() => Assert.Distinct(All.Values.SelectMany(dialog => dialog.BegunBy));

    [Fact]
    public void Only_commands_that_begin_a_form_begin_one() => Assert.All(All.Values.SelectMany(dialog => dialog.BegunBy), command => Assert.True(command.BeginsAForm()));

    private static object? TryFill(Dialog dialog, string field, string sample)
    {
        try
        {
            return dialog.Fill(dialog.Empty, new(field, sample));
        }
        catch (Exception unfit) when (unfit is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string Json(Dialog dialog, object draft) => dialog.Write(draft).GetRawText();
}
