using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Families;

/// <summary>The cards of a registration.</summary>
internal static class RegisterCards
{
    public static Question Code(RegisterWords said, Hours office)
    {
        IReadOnlyList<Option> options =
        [
            new(SlipReading.Again, Texts.TypeItAgain),
            new(SlipReading.Lost, Texts.NoSlip),
            new(SlipReading.Teacher, Commands.Word(Command.Teacher)),
        ];
        var card = new Card(Texts.TypeTheCode)
        {
            Texts = TextsOf(said, office),
            Actions =
            [
                .. (said is RegisterWords.Hello ? options.Skip(1) : options).Select(option => new CardAction(option.Title, Verbs.Answer, option.Value)),
                new(Texts.Cancel, Verbs.Cancel),
            ],
        };
        var lines = said is RegisterWords.Hello ? [.. card.Texts, Texts.EnterCode] : (IEnumerable<string>)[.. card.Texts, Texts.Options(options.Select(option => option.Title))];
        return new("code", AnswerKind.One, card with { Twin = string.Join('\n', lines) }) { Short = Texts.TypeTheCode, Options = options };
    }

    public static Card ReadBack(IReadOnlyList<GuardedChild> children) => new(Texts.IsThisYou)
    {
        Facts = [.. children.Select(one => new CardFact(OwnChildren.Name(one.Child), Texts.YouAre(Say(one.Guardianship.Relation))))],
        Actions = [new(Texts.YesRegister, Verbs.Confirm), new(Texts.NoNotMe, Verbs.Cancel)],
    };

    public static string Bound(IReadOnlyList<GuardedChild> children) =>
        string.Join('\n', children.Select(one => Texts.Bound(one.Child.Name, Texts.Class(one.Child.Class), Say(one.Guardianship.Relation))));

    public static string Say(Relation relation) => relation switch
    {
        Relation.Mother => Texts.RelationMother,
        Relation.Father => Texts.RelationFather,
        Relation.Grandmother => Texts.RelationGrandmother,
        Relation.Grandfather => Texts.RelationGrandfather,
        Relation.Carer => Texts.RelationCarer,
        _ => Texts.RelationOther,
    };

    private static IReadOnlyList<string> TextsOf(RegisterWords said, Hours office) => said switch
    {
        RegisterWords.Hello => [Texts.ThreeThingsFirst],
        RegisterWords.NotAccepted => [Texts.CodeNotAccepted + Texts.Space + Texts.CodeLooksLike],
        RegisterWords.NamesBindNobody => [Texts.NameBindsNobody],
        RegisterWords.Lost => [Texts.CodeLost, Texts.MeanwhileOpen(Texts.Time(office.From), Texts.Time(office.To))],
        _ => [Texts.CodeLooksLike],
    };
}
