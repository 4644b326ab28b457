using System.Collections.Frozen;

namespace AfterSchoolBot.Channels.WeCom.Callbacks;

/// <summary>What a callback is about (wecom.md 2.1 to 2.4 and 7.2).</summary>
public enum CallbackKind
{
    Unknown,
    Text,
    Media,
    Location,
    Link,
    Subscribe,
    Unsubscribe,
    EnterAgent,
    LocationReport,
    MenuClick,
    MenuView,
    MenuScan,
    MenuPicture,
    MenuLocation,
    TemplateCard,
    TemplateCardMenu,
    BatchJobResult,
    ContactChange,
    ExternalContactChange,
    ExternalChatChange,
    SchoolContactChange,
    KfMessageOrEvent,
    KfAccountAuthChange,
    UsageAlert,
}

/// <summary>The platform's words for each kind.</summary>
internal static class CallbackKinds
{
    private static readonly FrozenDictionary<string, CallbackKind> Messages = new Dictionary<string, CallbackKind>
    {
        ["text"] = CallbackKind.Text,
        ["image"] = CallbackKind.Media,
        ["voice"] = CallbackKind.Media,
        ["video"] = CallbackKind.Media,
        ["location"] = CallbackKind.Location,
        ["link"] = CallbackKind.Link,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, CallbackKind> Events = new Dictionary<string, CallbackKind>
    {
        ["subscribe"] = CallbackKind.Subscribe,
        ["unsubscribe"] = CallbackKind.Unsubscribe,
        ["enter_agent"] = CallbackKind.EnterAgent,
        ["LOCATION"] = CallbackKind.LocationReport, // in capitals (2.2)
        ["click"] = CallbackKind.MenuClick,
        ["view"] = CallbackKind.MenuView,
        ["view_miniprogram"] = CallbackKind.MenuView,
        ["scancode_push"] = CallbackKind.MenuScan,
        ["scancode_waitmsg"] = CallbackKind.MenuScan,
        ["pic_sysphoto"] = CallbackKind.MenuPicture,
        ["pic_photo_or_album"] = CallbackKind.MenuPicture,
        ["pic_weixin"] = CallbackKind.MenuPicture,
        ["location_select"] = CallbackKind.MenuLocation,
        ["template_card_event"] = CallbackKind.TemplateCard,
        ["template_card_menu_event"] = CallbackKind.TemplateCardMenu,
        ["batch_job_result"] = CallbackKind.BatchJobResult,
        ["change_contact"] = CallbackKind.ContactChange,
        ["change_external_contact"] = CallbackKind.ExternalContactChange,
        ["change_external_chat"] = CallbackKind.ExternalChatChange,
        ["change_school_contact"] = CallbackKind.SchoolContactChange,
        ["kf_msg_or_event"] = CallbackKind.KfMessageOrEvent,
        ["kf_account_auth_change"] = CallbackKind.KfAccountAuthChange,
        ["inactive_alert"] = CallbackKind.UsageAlert,
        ["close_inactive_agent"] = CallbackKind.UsageAlert,
        ["reopen_inactive_agent"] = CallbackKind.UsageAlert,
        ["low_active_alert"] = CallbackKind.UsageAlert,
        ["low_active"] = CallbackKind.UsageAlert,
        ["active_restored"] = CallbackKind.UsageAlert,
    }.ToFrozenDictionary();

    public static CallbackKind Of(string msgType, string? @event) =>
        msgType is "event" ? Events.GetValueOrDefault(@event ?? "") : Messages.GetValueOrDefault(msgType);
}
