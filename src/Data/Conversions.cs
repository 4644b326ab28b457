using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Privacy;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AfterSchoolBot.Data;

/// <summary>How the school's own words are written into columns; the same on both databases but for instants.</summary>
internal static class Conversions
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<PersonId>().HaveConversion<PersonIdToNumber>();
        configuration.Properties<ChildId>().HaveConversion<ChildIdToNumber>();
        configuration.Properties<ApplicationNumber>().HaveConversion<ApplicationNumberToNumber>();
        configuration.Properties<PriorityTier>().HaveConversion<PriorityTierToNumber>();
        configuration.Properties<ClubId>().HaveConversion<ClubIdToNumber>();
        configuration.Properties<QuestionNumber>().HaveConversion<QuestionNumberToNumber>();
        configuration.Properties<ErasureNumber>().HaveConversion<ErasureNumberToNumber>();
        configuration.Properties<PaymentReference>().HaveConversion<PaymentReferenceToNumber>();
        configuration.Properties<ComplaintNumber>().HaveConversion<ComplaintNumberToNumber>();
        configuration.Properties<ClubRequestNumber>().HaveConversion<ClubRequestNumberToNumber>();
        configuration.Properties<CareGroup>().HaveConversion<CareGroupToText>();
        configuration.Properties<AnnouncementNumber>().HaveConversion<AnnouncementNumberToNumber>();
        configuration.Properties<ClassId>().HaveConversion<ClassIdToText>();
        configuration.Properties<Money>().HaveConversion<MoneyToFen>();

        configuration.Properties<Enum>().HaveConversion<string>();
        configuration.Properties<Weekdays>().HaveConversion<int>(); // sets of flags stay numbers, so that the database can look into them
        configuration.Properties<Authority>().HaveConversion<int>();
        configuration.Properties<StaffRoles>().HaveConversion<int>();
    }
}

internal sealed class PersonIdToNumber() : ValueConverter<PersonId, int>(id => id.Value, number => new(number));

internal sealed class ChildIdToNumber() : ValueConverter<ChildId, int>(id => id.Value, number => new(number));

internal sealed class ApplicationNumberToNumber() : ValueConverter<ApplicationNumber, int>(number => number.Value, number => new(number));

internal sealed class PriorityTierToNumber() : ValueConverter<PriorityTier, int>(tier => tier.Value, number => new(number));

internal sealed class ClubIdToNumber() : ValueConverter<ClubId, int>(id => id.Value, number => new(number));

internal sealed class QuestionNumberToNumber() : ValueConverter<QuestionNumber, int>(id => id.Value, number => new(number));

internal sealed class ErasureNumberToNumber() : ValueConverter<ErasureNumber, int>(number => number.Value, number => new(number));
internal sealed class PaymentReferenceToNumber() : ValueConverter<PaymentReference, int>(reference => reference.Number, number => new(number));
internal sealed class ComplaintNumberToNumber() : ValueConverter<ComplaintNumber, int>(number => number.Value, number => new(number));

internal sealed class ClubRequestNumberToNumber() : ValueConverter<ClubRequestNumber, int>(number => number.Value, number => new(number));

internal sealed class AnnouncementNumberToNumber() : ValueConverter<AnnouncementNumber, int>(number => number.Value, number => new(number));

internal sealed class ClassIdToText() : ValueConverter<ClassId, string>(id => id.ToString(), text => ClassId.Parse(text));

internal sealed class CareGroupToText() : ValueConverter<CareGroup, string>(group => group.ToString(), text => CareGroup.Parse(text));

internal sealed class MoneyToFen() : ValueConverter<Money, long>(money => money.Fen, fen => new(fen));

/// <summary>SQLite cannot compare instants, but it can compare numbers.</summary>
internal sealed class InstantToMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

/// <summary>PostgreSQL takes instants in UTC only.</summary>
internal sealed class InstantToUtc() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => instant.ToUniversalTime(),
    instant => instant);
