using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Reminders;

internal sealed class ReminderRoundMapping : IEntityTypeConfiguration<ReminderRound>
{
    public void Configure(EntityTypeBuilder<ReminderRound> builder)
    {
        builder.MapAggregate("ReminderRounds", r => r.Id);
        builder.HasIndex(r => new { r.SemesterId, r.ClosesAt, r.LeadDays }).IsUnique();
        builder.Ignore(r => r.Turn);
    }
}

internal sealed class CertificationReminderMapping : IEntityTypeConfiguration<CertificationReminder>
{
    public void Configure(EntityTypeBuilder<CertificationReminder> builder)
    {
        builder.MapAggregate("CertificationReminders", r => r.Id);
        builder.HasIndex(r => new { r.RecipientId, r.SemesterId, r.ClosesAt, r.LeadDays }).IsUnique();
    }
}
