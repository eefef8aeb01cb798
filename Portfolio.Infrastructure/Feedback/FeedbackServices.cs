using Microsoft.Extensions.DependencyInjection;

namespace Portfolio.Infrastructure.Feedback;

internal static class FeedbackServices
{
    public static IServiceCollection AddFeedback(this IServiceCollection services) => services
        .AddSingleton<KeepFeedbackDraft>().AddSingleton<FeedbackDrafts>()
        .AddSingleton<SavePhrases>().AddSingleton<PhraseBook>();
}
