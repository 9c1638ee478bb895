import { listed } from '../site'

export const SHORT = listed('short', [
  {
    id: 'tiktok',
    name: 'TikTok',
    hosts: ['tiktok.com'],
    surfaces: {
      shorts: ['/', '/foryou', '/following', '/friends', '/@/video', '/@/photo', '/embed'],
      explore: ['/explore', '/tag', '/music', '/discover', '/channel'],
      endless: ['/search'],
      page: ['/@'],
      messages: ['/messages', '/business-suite/messages'],
      calls: ['/live'],
      settings: ['/setting', '/settings', '/login', '/legal', '/safety', '/tiktokstudio', '/upload'],
      orders: ['/shop', '/coin'],
    },
    apart: ['support.tiktok.com', 'ads.tiktok.com', 'seller.tiktok.com', 'newsroom.tiktok.com'],
  },
  {
    id: 'snapchat',
    name: 'Snapchat',
    hosts: ['snapchat.com'],
    surfaces: {
      shorts: ['/spotlight', '/discover', '/@/spotlight'],
      explore: ['/explore', '/topic', '/lens'],
      page: ['/@', '/add', '/p'],
      messages: ['/web', '/'],
      settings: ['/settings', '/download', '/privacy'],
    },
    apart: ['web.snapchat.com', 'accounts.snapchat.com', 'map.snapchat.com', 'help.snapchat.com'],
  },
  {
    id: 'douyin',
    name: 'Douyin',
    hosts: ['douyin.com'],
    surfaces: {
      shorts: ['/', '/recommend', '/follow', '/video', '/note', '/jingxuan'],
      explore: ['/discover', '/channel', '/hot', '/vs'],
      page: ['/user'],
      messages: ['/chat', '/im'],
      search: ['/search'],
      settings: ['/setting', '/login'],
    },
    apart: ['live.douyin.com', 'creator.douyin.com', 'sso.douyin.com'],
  },
  {
    id: 'kuaishou',
    name: 'Kuaishou',
    hosts: ['kuaishou.com'],
    surfaces: {
      home: ['/', '/brilliant'],
      shorts: ['/short-video', '/new-reco', '/video'],
      page: ['/profile'],
      search: ['/search'],
      settings: ['/setting', '/settings'],
    },
    apart: ['passport.kuaishou.com', 'cp.kuaishou.com', 'live.kuaishou.com'],
  },
  {
    id: 'rednote',
    name: 'RedNote',
    hosts: ['xiaohongshu.com'],
    surfaces: {
      home: ['/', '/explore'],
      // A post there is one of a row that goes on.
      shorts: ['/explore/*'],
      page: ['/user', '/board'],
      endless: ['/search_result'],
      messages: ['/im', '/notification'],
      settings: ['/setting', '/settings'],
    },
    apart: ['creator.xiaohongshu.com', 'ark.xiaohongshu.com'],
  },
  {
    id: 'coub',
    name: 'Coub',
    hosts: ['coub.com'],
    surfaces: {
      home: ['/', '/hot', '/rising', '/fresh'],
      explore: ['/community', '/explore', '/random'],
      shorts: ['/view'],
      page: ['/tags', '/stories'],
      search: ['/search'],
      settings: ['/account', '/settings', '/help'],
    },
  },
])
