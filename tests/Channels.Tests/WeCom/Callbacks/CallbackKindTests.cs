using AfterSchoolBot.Channels.WeCom.Callbacks;

namespace AfterSchoolBot.Channels.Tests.WeCom.Callbacks;

/// <summary>Every type of message and event of wecom.md 2.1 to 2.4 and 7.2, each as a small text.</summary>
public sealed class CallbackKindTests
{
    [Theory]
    [InlineData("text", "<Content>报名</Content>", CallbackKind.Text)]
    [InlineData("image", "<PicUrl>https://a.example/p</PicUrl><MediaId>m1</MediaId>", CallbackKind.Media)]
    [InlineData("voice", "<MediaId>m1</MediaId><Format>amr</Format>", CallbackKind.Media)]
    [InlineData("video", "<MediaId>m1</MediaId><ThumbMediaId>t1</ThumbMediaId>", CallbackKind.Media)]
    [InlineData("location", "<Location_X>23.1</Location_X><Location_Y>113.3</Location_Y><Scale>15</Scale><Label>校门</Label>", CallbackKind.Location)]
    [InlineData("link", "<Title>a</Title><Description>b</Description><Url>https://a.example</Url>", CallbackKind.Link)]
    [InlineData("hologram", "<Content>a</Content>", CallbackKind.Unknown)]
    public void A_message_is_recognised(string type, string fields, CallbackKind kind)
    {
        var callback = WeComXml.Must($"<xml><FromUserName>teacher_li</FromUserName><CreateTime>1</CreateTime><MsgType>{type}</MsgType>{fields}<MsgId>42</MsgId></xml>");
        Assert.Equal((kind, "42", 42L), (callback.Kind, callback.DedupeKey, callback.MsgId));
        Assert.Equal(kind is CallbackKind.Media ? "m1" : null, callback.MediaId);
    }

    [Theory]
    [InlineData("subscribe", "", CallbackKind.Subscribe)]
    [InlineData("unsubscribe", "", CallbackKind.Unsubscribe)]
    [InlineData("enter_agent", "<EventKey></EventKey>", CallbackKind.EnterAgent)]
    [InlineData("LOCATION", "<Latitude>23.1</Latitude><Longitude>113.3</Longitude><Precision>65</Precision>", CallbackKind.LocationReport)]
    [InlineData("click", "<EventKey>menu_clubs</EventKey>", CallbackKind.MenuClick)]
    [InlineData("view", "<EventKey>https://a.example</EventKey>", CallbackKind.MenuView)]
    [InlineData("view_miniprogram", "<EventKey>pages/index</EventKey>", CallbackKind.MenuView)]
    [InlineData("scancode_push", "<EventKey>k</EventKey><ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>1</ScanResult></ScanCodeInfo>", CallbackKind.MenuScan)]
    [InlineData("scancode_waitmsg", "<ScanCodeInfo><ScanResult>1</ScanResult></ScanCodeInfo>", CallbackKind.MenuScan)]
    [InlineData("pic_sysphoto", "<SendPicsInfo><Count>1</Count><PicList><item><PicMd5Sum>0</PicMd5Sum></item></PicList></SendPicsInfo>", CallbackKind.MenuPicture)]
    [InlineData("pic_photo_or_album", "", CallbackKind.MenuPicture)]
    [InlineData("pic_weixin", "", CallbackKind.MenuPicture)]
    [InlineData("location_select", "<SendLocationInfo><Location_X>1</Location_X><Label>校门</Label></SendLocationInfo>", CallbackKind.MenuLocation)]
    [InlineData("template_card_event", "<TaskId>t1</TaskId>", CallbackKind.TemplateCard)]
    [InlineData("template_card_menu_event", "<TaskId>t1</TaskId>", CallbackKind.TemplateCardMenu)]
    [InlineData("batch_job_result", "<BatchJob><JobId>j1</JobId><JobType>sync_user</JobType><ErrCode>0</ErrCode><ErrMsg>ok</ErrMsg></BatchJob>", CallbackKind.BatchJobResult)]
    [InlineData("change_contact", "<ChangeType>create_user</ChangeType>", CallbackKind.ContactChange)]
    [InlineData("change_external_contact", "<ChangeType>add_external_contact</ChangeType><ExternalUserID>wm1</ExternalUserID>", CallbackKind.ExternalContactChange)]
    [InlineData("change_external_chat", "<ChangeType>update</ChangeType><ChatId>wr1</ChatId><UpdateDetail>add_member</UpdateDetail>", CallbackKind.ExternalChatChange)]
    [InlineData("kf_msg_or_event", "<Token>ENC</Token><OpenKfId>wk1</OpenKfId>", CallbackKind.KfMessageOrEvent)]
    [InlineData("kf_account_auth_change", "<AuthAddOpenKfId>wk1</AuthAddOpenKfId>", CallbackKind.KfAccountAuthChange)]
    [InlineData("inactive_alert", "<EffectTime>1760000000</EffectTime>", CallbackKind.UsageAlert)]
    [InlineData("close_inactive_agent", "", CallbackKind.UsageAlert)]
    [InlineData("reopen_inactive_agent", "", CallbackKind.UsageAlert)]
    [InlineData("low_active_alert", "<EffectTime>1760000000</EffectTime>", CallbackKind.UsageAlert)]
    [InlineData("low_active", "", CallbackKind.UsageAlert)]
    [InlineData("active_restored", "", CallbackKind.UsageAlert)]
    [InlineData("location", "", CallbackKind.Unknown)]
    [InlineData("an_event_of_tomorrow", "", CallbackKind.Unknown)]
    public void An_event_is_recognised(string name, string fields, CallbackKind kind)
    {
        var callback = WeComXml.Must(WeComXml.Event(name, fields));
        Assert.Equal((kind, name, null), (callback.Kind, callback.Event, callback.MsgId));
    }

    [Theory]
    [InlineData("create_student", "create_student")]
    [InlineData("update_student", "update_student")]
    [InlineData("delete_student", "delete_student")]
    [InlineData("create_parent", "create_parent")]
    [InlineData("update_parent", "update_parent")]
    [InlineData("delete_parent", "delete_parent")]
    [InlineData("subscribe", "subscribe")]
    [InlineData("unsubscribe", "unsubscribe")]
    [InlineData("create_department", "create_department")]
    [InlineData("update_department", "update_department")]
    [InlineData("delete_department", "delete_department")]
    [InlineData("create_deparmtment", "create_department")]
    [InlineData("delete_deparmtment", "delete_department")]
    public void A_change_of_the_schools_directory_is_recognised_in_both_spellings(string written, string read)
    {
        var callback = WeComXml.Must(WeComXml.Event("change_school_contact", $"<ChangeType>{written}</ChangeType><Id>parent_wang</Id>"));
        Assert.Equal((CallbackKind.SchoolContactChange, read, "parent_wang"), (callback.Kind, callback.ChangeType, callback.Id));
    }

    [Fact]
    public void What_is_nested_or_repeated_is_read()
    {
        Assert.Equal("7", WeComXml.Must(WeComXml.Event("scancode_push", "<ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>7</ScanResult></ScanCodeInfo>")).ScanResult);
        Assert.Equal("j1", WeComXml.Must(WeComXml.Event("batch_job_result", "<BatchJob><JobId>j1</JobId><Content>no</Content></BatchJob>")).JobId);
        var change = WeComXml.Must(WeComXml.Event("kf_account_auth_change", "<AuthAddOpenKfId>a</AuthAddOpenKfId><AuthAddOpenKfId>b</AuthAddOpenKfId><AuthDelOpenKfId>c</AuthDelOpenKfId>"));
        Assert.Equal((["a", "b"], ["c"]), (change.AuthAddOpenKfIds.ToArray(), change.AuthDelOpenKfIds.ToArray()), ListsAreAlike);
        Assert.Equal("1760000000", WeComXml.Must(WeComXml.Event("inactive_alert", "<EffectTime>1760000000</EffectTime>")).EffectTime);
    }

    private static bool ListsAreAlike((string[] Added, string[] Gone) one, (string[] Added, string[] Gone) other) =>
        one.Added.SequenceEqual(other.Added) && one.Gone.SequenceEqual(other.Gone);
}
