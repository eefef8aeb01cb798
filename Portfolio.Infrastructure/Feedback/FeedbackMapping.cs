using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Feedback;

internal sealed class FeedbackDraftMapping : IEntityTypeConfiguration<FeedbackDraft>
{
    public void Configure(EntityTypeBuilder<FeedbackDraft> builder)
    {
        builder.MapAggregate("FeedbackDrafts", d => d.Id);
        builder.HasIndex(d => new { d.OutcomeId, d.Revision, d.AuthorId }).IsUnique();
        builder.HasOne<LearningOutcome>().WithMany().HasForeignKey(d => d.OutcomeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PhraseListMapping : IEntityTypeConfiguration<PhraseList>
{
    private static readonly ValueComparer<List<string>> InOrder = new(
        (one, other) => ReferenceEquals(one, other) || (one != null && other != null && one.SequenceEqual(other)),
        list => list.Aggregate(0, (hash, text) => HashCode.Combine(hash, StringComparer.Ordinal.GetHashCode(text))),
        list => list.ToList());

    public void Configure(EntityTypeBuilder<PhraseList> builder)
    {
        builder.MapAggregate("PhraseLists", p => p.Id);
        builder.Ignore(p => p.Phrases);
        builder.Property<List<string>>("_phrases").HasColumnName("Phrases")
            .HasConversion(
                list => JsonSerializer.Serialize(list, EventJson.Options), json =>
                    JsonSerializer.Deserialize<List<string>>(json, EventJson.Options)!, InOrder);
    }
}
