using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Oversight;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Tests.Privacy;

public sealed class SealedColumnsOnSqlite(Sqlite store) : SealedColumnsTests(store), IClassFixture<Sqlite>;

public sealed class SealedColumnsOnPostgres(Postgres store) : SealedColumnsTests(store), IClassFixture<Postgres>;

/// <summary>Which words the database holds sealed, and that none stands in the open (D13).</summary>
public abstract class SealedColumnsTests(StoreFixture store) : StoreTests(store)
{
    // a text that nobody wrote about a person, or that the database must be able to look for; the reason beside it
    private static readonly Dictionary<string, string> InTheOpen = new()
    {
        ["people.name"] = "the roll's name, by which people are found and listed",
        ["people.language"] = "zh-Hans, zh-Hant or en",
        ["children.name"] = "the roll's name",
        ["children.class_id"] = "a class",
        ["classes.id"] = "a class",
        ["staff_classes.class_id"] = "a class",
        ["channel_identities.account"] = "the channel's own name for a person, looked up at every turn",
        ["channel_notes.key"] = "which note it is, with an account or another id of the channel where it is about one; what it says is sealed",
        ["conversations.id"] = "the channel's own name for a thread",
        ["conversations.sender"] = "an account",
        ["conversations.service_url"] = "an address of the channel",
        ["conversations.closed"] = "what the platform said of a thread",
        ["class_chats.conversation"] = "the channel's own name for a group",
        ["class_chats.class_id"] = "a class",
        ["answer_ratings.topic"] = "a topic of the rules",
        ["inbox.conversation"] = "a thread",
        ["inbox.activity_id"] = "an id of the channel",
        ["inbox.sender"] = "an account",
        ["outbox.conversation"] = "a thread",
        ["outbox.activity_id"] = "an id of ours",
        ["outbox.in_reply_to"] = "an id of the channel",
        ["outbox.service_url"] = "an address of the channel",
        ["outbox.channel_message_id"] = "an id of the channel",
        ["outbox.why"] = "the name of a failure",
        ["outbox.channel"] = "a channel",
        ["send_paces.channel"] = "a channel",
        ["announcements.audience"] = "a grade, a class, a club",
        ["announcement_texts.language"] = "a language",
        ["deliveries.channel"] = "a channel",
        ["deliveries.account"] = "an account",
        ["deliveries.conversation"] = "a thread",
        ["deliveries.token"] = "an id of ours",
        ["deliveries.why"] = "the name of a failure",
        ["office_questions.chat"] = "an account",
        ["code_attempts.chat"] = "an account",
        ["registration_codes.hash"] = "a hash",
        ["kept_files.key"] = "a hash",
        ["kept_files.name"] = "how a file is called: of what kind, of which day",
        ["kept_files.content_type"] = "a kind of file",
        ["enrolment_changes.reason"] = "the program's own sentence, or one of the closed list of reasons",
        ["ledger.reference"] = "an id of the channel",
        ["clubs.room"] = "on the public menu",
        ["club_rounds.input_hash"] = "a fingerprint",
        ["club_rounds.seed"] = "published with the draw",
        ["club_wishes.code"] = "the code under which a family finds itself in a list without names",
        ["draw_results.code"] = "published without a name",
        ["draw_results.lot"] = "published without a name",
        ["children.pupil_number"] = "the roll's number, by which a row of the office's list is found",
        ["ledger.bank_transaction"] = "the bank's number of a transfer, looked up so that it is entered once",
        ["complaints.chat"] = "an account",
        ["complaints.class_id"] = "a class",
        ["joining_alerts.round"] = "a term",
        ["joining_alerts.class_id"] = "a class",
        ["not_joining.round"] = "a term",
        ["reminders.round"] = "a term",
        ["gifts.donor"] = "published",
        ["gifts.what"] = "published",
        ["gifts.use"] = "published",
        ["rooms.name"] = "a room",
        ["room_hazards.room"] = "a room",
        ["room_hazards.what"] = "what is wrong with a room",
        ["plan_sessions.title"] = "published",
        ["plan_sessions.room"] = "published",
        ["plan_papers.text"] = "a paper to be published",
        ["account_changes.name"] = "the school's own account",
        ["account_changes.bank"] = "the school's own account",
        ["account_changes.account_number"] = "the school's own account",
        ["access_log.fields"] = "names of fields",
        ["access_log.form"] = "the name of a form",
        ["erasures.chat"] = "an account",
        ["audit_events.act"] = "the name of a form",
        ["audit_events.activity_id"] = "a fingerprint",
        ["audit_events.subject"] = "a thing and its number",
        ["audit_events.change"] = "names of fields",
        ["audit_events.versions"] = "numbers of versions",
        ["audit_events.before"] = "a fingerprint",
        ["audit_events.after"] = "a fingerprint",
        ["audit_events.link"] = "a fingerprint",
        ["day_pickups.code"] = "four digits that open one line at the gate on one day, looked up there",
        ["pickup_notices.for_classes"] = "classes",
        ["pickup_notices.place"] = "where children are fetched, told to a class",
        ["pickup_notices.remark"] = "what to bring, told to a class",
        ["clubs.name"] = "on the public menu",
        ["clubs.leader_on_menu"] = "on the public menu",
    };

    // of these tables nothing is about a family
    private static readonly string[] PublicTables =
        ["school", "season_switches", "terms", "holidays", "make_up_days", "plans", "plan_days", "documents", "document_passages", "fee_schedules", "fee_items", "numbers", "policy_gaps"];

    [Fact]
    [Duty("D13")]
    public void Every_text_is_sealed_or_has_a_reason_to_stand_in_the_open()
    {
        using var programme = Open();
        var sealedPlaces = SealedColumns.Of(programme.Model).Select(column => column.Place).ToHashSet();

        Assert.Superset(new HashSet<string> { "inbox.body", "outbox.body", "conversations.state", "guardians.phone_ending", "office_questions.text", "office_questions.answer", "enrolments.need_in_own_words", "enrolments.alternative" }, sealedPlaces);
        Assert.All(SealedColumns.Of(programme.Model), column => Assert.Equal(column.Place, $"{column.Table}.{column.Name}"));
        var open =
            from entity in programme.Model.GetEntityTypes()
            where !PublicTables.Contains(entity.GetTableName())
            from property in SealedColumns.Properties(entity)
            where property.ClrType == typeof(string) && !property.GetColumnName().EndsWith("confirmed_words", StringComparison.Ordinal) && !property.GetColumnName().EndsWith("confirmed_in", StringComparison.Ordinal)
            select $"{entity.GetTableName()}.{property.GetColumnName()}";
        Assert.Empty(open.Distinct().Except(sealedPlaces).Except(InTheOpen.Keys));
    }

    [Fact]
    public async Task The_database_holds_no_telephone_ending_and_no_word_that_a_family_wrote()
    {
        var id = new PersonId(NextNumber());
        await TurnAsync(programme => programme.AddRange(new Person(id, "王芳"), new Guardian(id, "7731"), Question(id, "我想问一下发票的事")));

        Assert.Equal("7731", (await ReadAsync(programme => programme.Guardians.SingleAsync(one => one.Id == id, Cancelled))).PhoneEnding);
        Assert.StartsWith("$1$", await RawAsync($"SELECT phone_ending FROM guardians WHERE person_id = {id}"), StringComparison.Ordinal);
        Assert.StartsWith("$1$", await RawAsync($"SELECT text FROM office_questions WHERE number = {id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stood_in_the_open_or_under_an_old_key_is_sealed_anew()
    {
        var (open, old) = (new PersonId(NextNumber()), new PersonId(NextNumber()));
        var cipher = new FieldCipher([.. Enumerable.Repeat((byte)7, FieldCipher.KeyBytes)]);
        FieldCipher.Use(new(AfterSchoolBot.Testing.TestKey.Bytes, [.. Enumerable.Repeat((byte)7, FieldCipher.KeyBytes)]));
        await TurnAsync(programme => programme.AddRange(new Person(open, "甲"), new Guardian(open, "1111"), new Person(old, "乙"), new Guardian(old, "2222")));
        await using (var programme = Open())
        {
            await programme.Database.ExecuteSqlAsync($"UPDATE guardians SET phone_ending = '1111' WHERE person_id = {open.Value}", Cancelled);
            await programme.Database.ExecuteSqlAsync($"UPDATE guardians SET phone_ending = {cipher.Seal("2222", "guardians.phone_ending")} WHERE person_id = {old.Value}", Cancelled);
            while (await programme.SealOldRowsAsync(Cancelled))
            {
            }
        }

        foreach (var (person, ending) in new[] { (open, "1111"), (old, "2222") })
        {
            Assert.StartsWith(FieldCipher.OfThisProcess.Mark, await RawAsync($"SELECT phone_ending FROM guardians WHERE person_id = {person}"), StringComparison.Ordinal);
            Assert.Equal(ending, (await ReadAsync(programme => programme.Guardians.SingleAsync(one => one.Id == person, Cancelled))).PhoneEnding);
        }
    }

    private static OfficeQuestion Question(PersonId asker, string words) =>
        new(new(asker.Value), "directline/a", asker, QuestionTopic.Fees, words, false, new(2021, 4, 6, 8, 0, 0, TimeSpan.Zero), new(2021, 4, 8));

    private async Task<string> RawAsync(string sql)
    {
        await using var programme = Open();
        await programme.Database.OpenConnectionAsync(Cancelled);
        await using var command = programme.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // numbers of this test only
        command.CommandText = sql;
#pragma warning restore CA2100
        return (string)(await command.ExecuteScalarAsync(Cancelled))!;
    }
}
