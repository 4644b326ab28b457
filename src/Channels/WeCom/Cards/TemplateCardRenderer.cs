using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom.Cards;

/// <summary>
/// Draws a card for a member of staff: the template card that fits it, and before it, as text, whatever that card has no room for. A card that no
/// template card can carry is text with numbered choices (reference 4.3–4.7 and 11.4).
/// </summary>
internal sealed class TemplateCardRenderer(int agentId)
{
    private const int MostButtons = 6;
    private const int MostOptions = 20;
    private const int MostSelects = 3;
    private const int MostSelectOptions = 9; // ten, one of which says that nothing is chosen yet
    private const int MostFacts = 6;

    /// <summary>Says that nothing is chosen: a dropdown always shows its first option as chosen (reference 4.4).</summary>
    public const string NothingChosen = "none";

    public DrawnBody Draw(Reply reply, ReplyAddress address)
    {
        var user = WeComAddress.Parse(address.Conversation)!.Value.User;
        var drawn = reply.Card is { } card ? Draw(card, address) : null;
        var before = CardWords.Lines([reply.Text, drawn?.Before]);
        var parts = CardWords.Texts(before).Select(content => Envelope(user, "text", content)).ToList();
        if (drawn is { Face: { } face })
        {
            face["task_id"] = MessageName.TaskId(address);
            parts.Add(Envelope(user, "template_card", face));
        }

        return new([.. parts.Select(RawJson.Of)])
        {
            Picture = DrawnPicture.Of(reply.Card, image => RawJson.Of(Envelope(user, "image", image))),
            Stamp = reply.Card?.Stamp ?? "",
            Presses = drawn?.Presses ?? [],
            Inputs = drawn?.Inputs ?? [],
        };
    }

    private JsonObject Envelope(string user, string type, JsonObject content) => new()
    {
        ["touser"] = user,
        ["agentid"] = agentId,
        ["msgtype"] = type,
        [type] = content,
        ["enable_duplicate_check"] = 1, // so that a try whose outcome is unknown may be made again (reference 10)
        ["duplicate_check_interval"] = 1_800,
    };

    private static DrawnCard Draw(Card card, ReplyAddress address)
    {
        var choices = card.Inputs.OfType<ChoiceInput>().ToList();
        var chosenOnly = choices.Count == card.Inputs.Count;
        var submit = card.Actions.FirstOrDefault(action => action is { Primary: true, Url: null }) ?? card.Actions.FirstOrDefault(action => action is { Url: null, IgnoresInputs: false });
        return choices switch
        {
            [{ Several: true, Choices.Count: <= MostOptions } one] when chosenOnly && submit is not null => Vote(card, one, submit, address),
            [{ Several: false } one] when chosenOnly && submit is not null && CardWords.Presses(card).Count > MostButtons && one.Choices.Count <= MostOptions => Vote(card, one, submit, address),
            { Count: > 1 and <= MostSelects } when chosenOnly && submit is not null && choices.All(one => !one.Several && one.Choices.Count <= MostSelectOptions) => Selects(card, choices, submit, address),
            _ => Buttons(card, address),
        };
    }

    /// <summary>Up to six buttons; more are written out with their numbers.</summary>
    private static DrawnCard Buttons(Card card, ReplyAddress address)
    {
        var presses = CardWords.Presses(card);
        var links = card.Actions.Where(action => action.Url is not null).ToList();
        if (presses.Count + links.Count is 0 or > MostButtons) return Plain(card, address);

        var whole = presses.All(press => Measure.Characters(press.Title) <= Limits.Button);
        var buttons = presses.Select((press, number) => new JsonObject
        {
            ["text"] = (whole ? press.Title : press.Label).ToCharacters(Limits.Button),
            ["style"] = number == 0 ? 1 : 2,
            ["key"] = Key(number),
        }).Concat(links.Select(link => new JsonObject { ["text"] = link.Title.ToCharacters(Limits.Button), ["type"] = 1, ["url"] = link.Url }));
        var face = Face("button_interaction", card, address, Limits.Title, out var before, whole && !card.Inputs.Any(input => input is ChoiceInput { Several: true }) ? [] : CardWords.Numbered(card));
        face["button_list"] = new JsonArray([.. buttons]);
        return new(face, before, [.. presses.Select(press => press.Press)], []);
    }

    private static DrawnCard Vote(Card card, ChoiceInput one, CardAction submit, ReplyAddress address)
    {
        var whole = one.Choices.All(choice => Measure.Characters(choice.Title) <= Limits.VoteOption);
        var face = Face("vote_interaction", card, address, Limits.VoteTitle, out var before, whole ? [] : one.Choices.Select((choice, number) => $"{number + 1} {choice.Title}"));
        face["checkbox"] = new JsonObject
        {
            ["question_key"] = Question(0),
            ["mode"] = one.Several ? 1 : 0,
            ["option_list"] = new JsonArray([.. one.Choices.Select((choice, number) => new JsonObject
            {
                ["id"] = Option(number),
                ["text"] = whole ? choice.Title : Numbered(number, choice.Title, Limits.VoteOption),
                ["is_checked"] = false,
            })]),
        };
        face["submit_button"] = new JsonObject { ["text"] = submit.Title.ToCharacters(Limits.Button), ["key"] = Key(0) };
        return new(face, before, [new(submit.Verb, submit.Value)], [new(one.Id, [.. one.Choices.Select(choice => choice.Value)])]);
    }

    private static DrawnCard Selects(Card card, List<ChoiceInput> choices, CardAction submit, ReplyAddress address)
    {
        var face = Face("multiple_interaction", card, address, Limits.Title, out var before, []);
        face["select_list"] = new JsonArray([.. choices.Select((one, number) => new JsonObject
        {
            ["question_key"] = Question(number),
            ["title"] = one.Label.ToCharacters(Limits.SelectTitle),
            ["selected_id"] = NothingChosen,
            ["option_list"] = new JsonArray(
            [
                new JsonObject { ["id"] = NothingChosen, ["text"] = "—" },
                .. one.Choices.Select((choice, option) => new JsonObject { ["id"] = Option(option), ["text"] = choice.Title.ToCharacters(Limits.SelectOption) }),
            ]),
        })]);
        face["submit_button"] = new JsonObject { ["text"] = submit.Title.ToCharacters(Limits.Button), ["key"] = Key(0) };
        return new(face, before, [new(submit.Verb, submit.Value)], [.. choices.Select(one => new PressInput(one.Id, [.. one.Choices.Select(choice => choice.Value)]))]);
    }

    private static DrawnCard Plain(Card card, ReplyAddress address) => new(null, AdaptiveCards.CardText.Of(card, address.Language), [], []);

    /// <summary>Title, words and facts, as far as the card has room for them; the rest goes before it.</summary>
    private static JsonObject Face(string type, Card card, ReplyAddress address, int titleRoom, out string before, IEnumerable<string> listed)
    {
        var wide = type == "button_interaction"; // the two others have only a line below their title
        var fits = Measure.Characters(card.Title) <= titleRoom;
        var title = new JsonObject { ["title"] = card.Title.ToCharacters(titleRoom) };
        var face = new JsonObject { ["card_type"] = type, ["main_title"] = title };
        var left = new List<string?> { fits ? null : card.Title };

        var words = CardWords.Lines([.. card.Texts, card.Source]);
        if (words.Length > 0 && Measure.Characters(words) <= Limits.Words) (wide ? face : title)[wide ? "sub_title_text" : "desc"] = words;
        else left.Add(words);

        var tight = card.Facts.Count <= MostFacts && card.Facts.All(fact => Measure.Characters(fact.Name) <= Limits.FactName && Measure.Characters(fact.Value) <= Limits.FactValue);
        if (wide && tight && card.Facts.Count > 0)
        {
            face["horizontal_content_list"] = new JsonArray([.. card.Facts.Select(fact => new JsonObject { ["keyname"] = fact.Name, ["value"] = fact.Value })]);
        }
        else
        {
            left.AddRange(card.Facts.Select(fact => CardWords.Fact(fact, address.Language)));
        }

        left.AddRange(CardWords.Rows(card.Table));
        left.AddRange(listed);
        before = CardWords.Lines(left);
        if (before.Length > 0 && fits) before = CardWords.Lines([card.Title, before]);
        return face;
    }

    private static string Numbered(int number, string title, int most) => $"{number + 1} {title}".ToCharacters(most);

    private static string Key(int number) => $"a{number}";

    private static string Question(int number) => $"q{number}";

    private static string Option(int number) => $"o{number}";

    private sealed record DrawnCard(JsonObject? Face, string Before, IReadOnlyList<Press> Presses, IReadOnlyList<PressInput> Inputs);

    /// <summary>What is shown whole, in characters (reference 4.3–4.6): beyond it clients cut.</summary>
    private static class Limits
    {
        public const int Title = 36;
        public const int VoteTitle = 16;
        public const int Words = 160;
        public const int FactName = 5;
        public const int FactValue = 30;
        public const int Button = 10;
        public const int VoteOption = 17;
        public const int SelectTitle = 13;
        public const int SelectOption = 16;
    }
}
