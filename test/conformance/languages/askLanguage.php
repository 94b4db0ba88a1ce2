<?php
/**
 * Run by MediaWiki's own `maintenance/run.php`: writes as JSON what a wiki in one language knows by
 * which words. The environment says the language (`WIKI_LANGUAGE`), the name of its project (`PROJECT`),
 * the extensions beside those that the conformance run has (`EXTENSIONS`, by comma), and where the
 * answer goes (`ANSWER`).
 */

use MediaWiki\MediaWikiServices;
use MediaWiki\Settings\SettingsBuilder;

define( 'MW_SETUP_CALLBACK', [ 'AskLanguage', 'configure' ] );

class AskLanguage extends Maintenance {
	/** Called after LocalSettings.php, and before extensions are loaded and services made. */
	public static function configure( SettingsBuilder $settings ) {
		foreach ( explode( ',', getenv( 'EXTENSIONS' ) ) as $name ) {
			wfLoadExtension( $name );
		}
		$settings->overrideConfigValue( 'LanguageCode', getenv( 'WIKI_LANGUAGE' ) );
		$settings->overrideConfigValue( 'MetaNamespace', getenv( 'PROJECT' ) );
		$settings->overrideConfigValue( 'LocalisationCacheConf', [
			'class' => LocalisationCache::class,
			'store' => 'array',
			'storeClass' => LCStoreNull::class,
			'storeDirectory' => false,
			'storeServer' => [],
			'forceRecache' => false,
			'manualRecache' => false,
		] );
	}

	public function execute() {
		$services = MediaWikiServices::getInstance();
		$words = $services->getMagicWordFactory();
		$ids = array_keys( $services->getLocalisationCache()->getItem( 'en', 'magicWords' ) );
		$options = array_filter( $ids, static fn ( $id ) => str_starts_with( $id, 'img_' ) );
		$answer = [
			'namespaces' => $services->getContentLanguage()->getNamespaceIds(),
			'canonical' => $services->getNamespaceInfo()->getCanonicalNamespaces(),
			'functions' => $services->getParserFactory()->create()->getFunctionSynonyms(),
			'variables' => self::synonyms( $words, $words->getVariableIDs() ),
			'switches' => self::synonyms( $words, $words->getDoubleUnderscoreArray()->getNames() ),
			'options' => self::synonyms( $words, $options ),
			'redirect' => $words->get( 'redirect' )->getSynonyms(),
		];
		file_put_contents( getenv( 'ANSWER' ), json_encode( $answer, JSON_UNESCAPED_UNICODE ) );
	}

	/** Ids by word. */
	private static function synonyms( $words, array $ids ) {
		$found = [];
		foreach ( $ids as $id ) {
			foreach ( $words->get( $id )->getSynonyms() as $word ) {
				$found[$word] = $id;
			}
		}
		return $found;
	}
}

$maintClass = AskLanguage::class;
require_once RUN_MAINTENANCE_IF_MAIN;
