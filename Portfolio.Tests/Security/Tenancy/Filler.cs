using System.Linq.Expressions;
using System.Reflection;
using System.Security.Cryptography;
using Portfolio.Domain.Common;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Security.Tenancy;

/// <summary>Creates a value of any parameter type of a use case: ids from what it is given, everything else plausible.</summary>
internal sealed class Filler(Func<Type, Guid> idOf, string text)
{
    public static bool IsId(Type type) =>
        type.IsValueType && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

    /// <summary>The id types that a type contains, directly or nested.</summary>
    public static IEnumerable<Type> IdsIn(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return IsId(plain) || plain == typeof(Guid) ? [plain]
            : ElementOf(plain) is { } element ? IdsIn(element)
            : AnswerOf(plain) is { } answer ? IdsIn(answer)
            : ConstructorOf(plain) is { } constructor ? constructor.GetParameters().SelectMany(p => IdsIn(p.ParameterType))
            : [];
    }

    /// <summary>Numbers it has generated that identify no row.</summary>
    public HashSet<Guid> Made { get; } = [];

    public object? Make(Type type, string of)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (IsId(plain))
        {
            return Activator.CreateInstance(plain, idOf(plain));
        }

        if (plain.IsEnum)
        {
            return Enum.GetValues(plain).GetValue(Enum.GetValues(plain).Length - 1);
        }

        if (ElementOf(plain) is { } element)
        {
            var array = Array.CreateInstance(element, 1);
            array.SetValue(Make(element, of), 0);
            return array;
        }

        if (AnswerOf(plain) is { } answer)
        {
            // Always returns the same value.
            return Expression.Lambda(plain, Expression.Constant(Make(answer, of), answer), Expression.Parameter(plain.GetGenericArguments()[0])).Compile();
        }

        return Simple(plain) ?? (ConstructorOf(plain) is { } constructor
            ? constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType, $"{of}.{p.Name}"))])
            : plain.IsInterface && plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IProgress<>) ? null
            : throw new InvalidOperationException($"{of} is a {plain}: teach {nameof(Filler)} how to make one, so that the access test covers it"));
    }

    private object? Simple(Type type) =>
        type == typeof(string) ? text
        : type == typeof(Guid) ? MakeUp(idOf(type))
        : type == typeof(bool) ? true
        : type == typeof(int) ? 1
        : type == typeof(long) ? 1L
        : type == typeof(decimal) ? 60m
        : type == typeof(byte[]) ? Bytes.Pdf()
        : type == typeof(DateOnly) ? SmallSchool.Ceremony
        : type == typeof(DateTimeOffset) ? SmallSchool.SchoolDay
        : type == typeof(TimeSpan) ? TimeSpan.FromMinutes(1)
        : type == typeof(Stream) ? new MemoryStream(Bytes.Pdf())
        : type == typeof(HashAlgorithmName) ? HashAlgorithmName.SHA256
        : type == typeof(CancellationToken) ? TestDatabase.Token
        : null;

    private Guid MakeUp(Guid id)
    {
        Made.Add(id);
        return id;
    }

    private static Type? ElementOf(Type type) =>
        type == typeof(string) || type == typeof(byte[]) ? null
        : type.IsArray ? type.GetElementType()
        : type.IsInterface && type.IsGenericType && type.GetGenericArguments() is [var element] && type.IsAssignableFrom(element.MakeArrayType()) ? element
        : null;

    private static Type? AnswerOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Func<,>) ? type.GetGenericArguments()[1] : null;

    /// <summary>The longest constructor, so that nothing is left out; only for our own types.</summary>
    private static ConstructorInfo? ConstructorOf(Type type) =>
        type.IsAbstract || type.Namespace?.StartsWith("Portfolio", StringComparison.Ordinal) != true
            ? null
            : type.GetConstructors().MaxBy(c => c.GetParameters().Length);
}
