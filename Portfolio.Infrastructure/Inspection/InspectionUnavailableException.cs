namespace Portfolio.Infrastructure.Inspection;

/// <summary>Files cannot be inspected on this machine now; nothing is wrong with them.</summary>
internal sealed class InspectionUnavailableException(Exception inner)
    : Exception("The program that looks into files cannot be started: " + inner.Message, inner);
