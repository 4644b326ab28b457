using System.Globalization;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.Callbacks;
using AfterSchoolBot.Channels.WeCom.Kf;
using AfterSchoolBot.Channels.WeCom.Wire;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.WeCom;

/// <summary>What a callback leads to: an activity of a member of staff, or a look at what parents wrote. The wire is answered when it returns.</summary>
internal sealed class WeComIntake(AcceptActivity accept, ChannelMemory memory, KfPuller puller, TimeProvider time, ILogger<WeComIntake> logger)
{
    private static readonly TimeSpan GreetedFor = TimeSpan.FromHours(24); // the app is opened many times a day (reference 2.2)

    public async Task TakeAsync(WeComCallback callback, CancellationToken cancellationToken)
    {
        if (callback.Kind == CallbackKind.KfMessageOrEvent)
        {
            puller.Wake(callback.OpenKfId ?? "", callback.Token ?? "");
            return;
        }

        if (ActivityTranslator.IsUsableId(callback.FromUserName) && await ActivityAsync(callback, cancellationToken) is { } activity) await accept(activity, CancellationToken.None);
        else WeComLog.CallbackPassedOver(logger, callback.Kind.ToString());
    }

    private async Task<InboundActivity?> ActivityAsync(WeComCallback callback, CancellationToken cancellationToken)
    {
        var user = WeComAddress.OfStaff(callback.FromUserName);
        switch (callback.Kind)
        {
            case CallbackKind.TemplateCard or CallbackKind.TemplateCardMenu:
                var sent = await memory.SentAsync(user.Conversation, MessageName.OfTask(callback.TaskId ?? ""), cancellationToken); // in this member's own talk: a task of others is none
                return WeComTranslator.Press(callback, user, sent is null ? null : DrawnBody.Parse(sent.Body));
            case CallbackKind.EnterAgent when await memory.HeardAsync(user.Conversation, cancellationToken) is { } heard && time.GetUtcNow() - heard.At < GreetedFor:
                return null;
            default:
                return WeComTranslator.ToInbound(callback, user);
        }
    }
}

/// <summary>A callback of a member of staff in our words. Pure.</summary>
internal static class WeComTranslator
{
    /// <summary>Null: nothing for the talk.</summary>
    public static InboundActivity? ToInbound(WeComCallback callback, WeComAddress user) => callback.Kind switch
    {
        CallbackKind.Text when WrittenText.Clean(callback.Content) is { Text.Length: > 0 } written => Blank(callback, user) with { Text = written.Text, TextWasCut = written.WasCut },
        CallbackKind.MenuClick when callback.EventKey is { Length: > 0 } words => Blank(callback, user) with { Text = WrittenText.Clean(words).Text },
        CallbackKind.Text or CallbackKind.Media or CallbackKind.Location or CallbackKind.Link => Blank(callback, user) with { Kind = InboundKind.Unreadable },
        CallbackKind.EnterAgent or CallbackKind.Subscribe => Blank(callback, user) with { Kind = InboundKind.Arrival },
        _ => null,
    };

    /// <param name="sent">The card that was pressed, as it was drawn; null: there is none any more.</param>
    public static InboundActivity Press(WeComCallback callback, WeComAddress user, DrawnBody? sent) => Blank(callback, user) with
    {
        Answer = Number('a', callback.EventKey) is { } button && sent is not null ? sent.Answer(button, Selected(callback, sent)) : CardAnswers.Foreign,
        ServiceUrl = callback.ResponseCode is { Length: > 0 } code ? CardUpdates.ServiceUrl(MessageName.OfTask(callback.TaskId ?? ""), code) : null,
    };

    private static InboundActivity Blank(WeComCallback callback, WeComAddress user) => new()
    {
        Id = callback.DedupeKey,
        Conversation = user.Conversation,
        UserId = user.User,
        Locale = "zh-CN",
    };

    private static Dictionary<string, IReadOnlyList<int>> Selected(WeComCallback callback, DrawnBody sent)
    {
        var selected = new Dictionary<string, IReadOnlyList<int>>();
        foreach (var one in callback.SelectedItems)
        {
            if (Number('q', one.QuestionKey) is not { } question || question >= sent.Inputs.Count) continue;

            selected[sent.Inputs[question].Id] = [.. one.OptionIds.Select(option => Number('o', option)).OfType<int>()];
        }

        return selected;
    }

    private static int? Number(char kind, string? key) =>
        key is { Length: > 1 } && key[0] == kind && int.TryParse(key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
