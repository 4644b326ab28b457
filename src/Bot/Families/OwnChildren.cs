using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Families;

/// <summary>The children a person may act for, and how they are named. Nobody else's child is ever looked for (D7).</summary>
internal static class OwnChildren
{
    private static readonly string[] TheOther = ["另一个", "另外一个", "另外那个", "the other", "other child", "other one"];

    /// <summary>Which child, where the form is about a place: the only one that has applied need not be asked for.</summary>
    public static async ValueTask<Step> WhichWithPlaceAsync(IReadOnlyList<GuardedChild> children, Turn turn)
    {
        var applied = new List<GuardedChild>();
        foreach (var one in children)
        {
            if (await turn.Programme.EnrolmentOfAsync(one.Child.Id, turn.Aborted) is not null) applied.Add(one);
        }

        return applied is [var only] ? new Step.Know(new("child", only.Child.Id.ToString()))
            : children is [var single] ? new Step.Know(new("child", single.Child.Id.ToString()))
            : new Step.Ask(Which(children));
    }

    public static Question Which(IReadOnlyList<GuardedChild> children)
    {
        IReadOnlyList<Option> options = [.. children.Select(one => new Option(one.Child.Id.ToString(), Name(one.Child), one.Child.Name) { IsPerson = true })];
        return new("child", AnswerKind.One, QuestionCards.ByButton(Texts.WhichChild, options)) { Short = Texts.WhichChild, Options = options };
    }

    /// <summary>The child a sentence names, if it is clearly one of these; or "the other one", where there are two.</summary>
    public static Answer? Read(string sentence, IReadOnlyList<GuardedChild> children, ChildId? current)
    {
        if (current is not null && children.Count == 2 && TheOther.Any(word => Folding.Fold(sentence).Contains(word, StringComparison.Ordinal)))
        {
            return new("child", children.First(one => one.Child.Id != current).Child.Id.ToString());
        }

        var candidates = children.Select(one => new Candidate(one.Child.Id.ToString(), one.Child.Name) { IsPerson = true }).ToList();
        return NameReader.Find(sentence, candidates).TryGet(out var found) ? new("child", found.Value) : null;
    }

    /// <summary>What a guardian is to the child, as the family calls it.</summary>
    public static async ValueTask<string> RelationAsync(ChildId child, PersonId guardian, Turn turn)
    {
        var bond = (await turn.Programme.GuardiansOfAsync(child, turn.Aborted)).FirstOrDefault(one => one.Guardian == guardian);
        return RegisterCards.Say(bond?.Relation ?? Relation.Other);
    }

    /// <summary>小明 of 王小明: what the class calls the child. A name that leaves one character, or cannot be told apart, stays whole.</summary>
    public static string GivenName(Child child)
    {
        var candidate = new Candidate("", child.Name) { IsPerson = true };
        var given = candidate.Given.Length;
        return given < 2 ? child.Name : candidate.IsChinese ? child.Name[^given..] : child.Name[..given];
    }

    /// <summary>First mention: 王小明（三年级2班）.</summary>
    public static string Name(Child child) => Texts.ChildInClass(child.Name, Texts.Class(child.Class));
}
