using System.Reflection;
using System.Reflection.Emit;
using Microsoft.EntityFrameworkCore;
using Portfolio.Infrastructure;

namespace Portfolio.Tests.Infrastructure.Persistence.SqlServer;

/// <summary>Finds the methods of the compiled product that query the database.</summary>
internal static class Askers
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>Names, as <see cref="ProductSql.NameOf"/> gives them, of all methods with a query in them.</summary>
    public static IEnumerable<string> OfTheProduct() => typeof(InfrastructureServices).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(m => Called(m).Any(Asks)).Select(ProductSql.NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>How many compiled queries each type has, by the name under which they are recorded.</summary>
    public static IEnumerable<KeyValuePair<string, int>> CompiledOfTheProduct() => typeof(InfrastructureServices).Assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(f => ProductSql.IsCompiledQuery(f.FieldType)).CountBy(f => $"{ProductSql.TypeOf(f.DeclaringType!)} (compiled)", StringComparer.Ordinal);

    private static bool Asks(MethodBase called) =>
        called.DeclaringType == typeof(EntityFrameworkQueryableExtensions)
        && (called.Name == nameof(EntityFrameworkQueryableExtensions.AsAsyncEnumerable) || called.Name.EndsWith("Async", StringComparison.Ordinal));

    private static IEnumerable<MethodBase> Called(MethodInfo method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType!.GetGenericArguments();
        for (var at = 0; at < code.Length;)
        {
            var op = Codes[code[at] == 0xFE ? (short)(0xFE00 | code[++at]) : code[at]];
            at++;
            if (op.OperandType is OperandType.InlineMethod)
            {
                yield return method.Module.ResolveMethod(BitConverter.ToInt32(code, at), typeArguments, method.GetGenericArguments())!;
            }

            at += Length(op.OperandType, code, at);
        }
    }

    private static int Length(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
