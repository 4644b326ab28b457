using AfterSchoolBot.Domain.Privacy;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Domain.Tests.Enrolments;

namespace AfterSchoolBot.Domain.Tests.Privacy;

public sealed class ErasureTests
{
    [Fact]
    public void A_childs_erasure_names_child_and_guardian_and_a_chats_only_the_chat_until_it_is_done()
    {
        var (child, chat) = (Erasure.OfChild(new(7), Given.Bond(), true, Given.Evening), Erasure.OfChat(new(12345), "wecom:wm1", Given.Evening));

        Assert.Equal(("SC-0007", Given.XiaoMing, Given.WangFang, true, null), ($"{child.Number}", child.Child, child.Guardian, child.LeavesSchool, child.Chat));
        Assert.Equal(("SC-12345", null, null, false, "wecom:wm1"), ($"{chat.Number}", chat.Child, chat.Guardian, chat.LeavesSchool, chat.Chat));

        chat.Done(Given.Evening.AddMinutes(1));
        chat.Clear(Given.Evening.AddMinutes(2));
        Assert.Equal((null, Given.Evening.AddMinutes(1), Given.Evening.AddMinutes(2)), (chat.Chat, chat.DoneAt, chat.ClearedAt));
    }

    [Fact]
    public void The_log_of_reading_names_each_field_once_in_order()
    {
        var entry = new AccessEntry(Given.Zhang, Given.XiaoMing, [Field.Phone, Field.ChildName, Field.Phone], "roster", Given.Evening);

        Assert.Equal("ChildName,Phone", entry.Fields);
        Assert.Equal([Field.ChildName, Field.Phone], entry.Shown);
    }
}
